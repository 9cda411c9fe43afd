import { unzip } from 'fflate';

export const used = unzip;
