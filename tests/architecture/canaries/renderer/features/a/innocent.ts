import { useState } from 'react';
import { target as contract } from '#shared/contract/target.ts';
import { target as bridge } from '#renderer/bridge/target.ts';
import { target as ui } from '#renderer/ui/target.ts';
import { part } from './own-part.ts';

export const used = [useState, contract, bridge, ui, part];
