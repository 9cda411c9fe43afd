import './trusted-types.ts';
import '../ui/zod-config.ts';
import './fonts.ts';
import './styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectBridge } from '../bridge/connect.ts';
import { Root } from './root.tsx';

connectBridge();
const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
createRoot(element).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
