import { openParentPort } from '#electron/transport/parent-port.ts';
import { createCatalogueService } from '#electron/catalogue/service.ts';
import { serviceOptions } from '#electron/catalogue/service-options.ts';
import { dieWhereAsked } from './dying.ts';
import { cheapKdf } from './service.ts';

/** The service as a process that a test may kill: `electron/catalogue/main.ts`, but that unlocking costs nothing. */
dieWhereAsked();
const port = openParentPort();
const service = createCatalogueService({ ...serviceOptions(), kdf: cheapKdf });
port.onMessage((message) => service.handle(message));
service.onMessage((message) => port.post(message));
