/* Logs as the tools write them, for tests of whoever reads them. */

export const md5Of = 'e8dfddd0c28adf5fa029f1c336b77e1d';
export const sha1Of = '08c1b43f20c7684554099b6833e7763e0d688bb5';

/** What FTK Imager 4.7 writes beside an image. */
export const ftkLog = `Created By AccessData® FTK® Imager 4.7.1.2 \r
\r
Case Information: \r
Acquired using: ADI4.7.1.2\r
Case Number: LP/A/12/XI/2026\r
Evidence Number: BB-002\r
Unique Description: Flashdisk Kingston\r
Examiner: Briptu André\r
Notes:  \r
\r
--------------------------------------------------------------\r
\r
Information for E:\\img\\BB-002:\r
\r
Physical Evidentiary Item (Source) Information:\r
[Device Info]\r
 Source Type: Physical\r
[Drive Geometry]\r
 Cylinders: 974\r
 Tracks per Cylinder: 255\r
 Sectors per Track: 63\r
 Bytes per Sector: 512\r
 Sector Count: 15,646,720\r
[Physical Drive Information]\r
 Drive Model: Kingston DataTraveler USB Device\r
 Drive Serial Number: KG-7781\r
 Drive Interface Type: USB\r
 Removable drive: True\r
 Source data size: 7640 MB\r
 Sector count:    15646720\r
[Computed Hashes]\r
 MD5 checksum:    ${md5Of}\r
 SHA1 checksum:   ${sha1Of}\r
\r
Image Information:\r
 Acquisition started:   Sat Nov 21 10:11:12 2026\r
 Acquisition finished:  Sat Nov 21 10:20:13 2026\r
 Segment list:\r
  E:\\img\\BB-002.E01\r
  E:\\img\\BB-002.E02\r
\r
Image Verification Results:\r
 Verification started:  Sat Nov 21 10:20:14 2026\r
 Verification finished: Sat Nov 21 10:25:00 2026\r
 MD5 checksum:    ${md5Of} : verified\r
 SHA1 checksum:   ${sha1Of} : verified\r
`;

/** What a Tableau TD3 writes. */
export const tableauLog = `-----------------------------Start of TD3 Log Entry-----------------------------

Task: Disk Image
Status: Ok
Created: Sat Nov 21 14:31:50 2026
Started: Sat Nov 21 14:31:53 2026
Closed: Sat Nov 21 14:42:49 2026
Elapsed: 11 min
User: Briptu B
Case ID: LP/A/12/XI/2026
Case Notes: <<not entered>>

Imager App: TD3
Imager Ver: 2.0.0
TD3 S/N: 000ecc11d370f2

------------------------------Source Disk-------------------------------

Interface: USB
Model: Kingston DataTraveler 108
Firmware revision: PMAP
USB Serial number: 0060E049DF71EBB100005893
Capacity in bytes: 3,926,949,888 (3.9 GB)
Block Size: 512 bytes
Block Count: 7,669,824

----------------------------Destination CIFS----------------------------

Share Name: //10.41.87.235/tableau

--------------------------Disk Imaging Results--------------------------

Output file format: E01 - EnCase format
Chunk size in bytes: 2,147,483,648 (2.1 GB)
Chunks written: 2
Filename of first chunk: kasus/2026-11-21_14-31-52/BB-002.E01
Total errors: 3
Acquisition MD5:   ${md5Of}
Acquisition SHA-1: ${sha1Of.toUpperCase()}
Verification MD5:   ${md5Of}
Verification SHA-1: ${sha1Of}

------------------------------End of TD3 Log Entry------------------------------
`;

/** What ewfinfo 20140813 says. */
export const ewfInfo = `ewfinfo 20140813

Acquiry information
\tCase number:\t\tLP/1/2026
\tDescription:\t\tCakram é
\tExaminer name:\t\tBudi Pemeriksa
\tEvidence number:\tBB-001
\tNotes:\t\t\tcatatan
\tAcquisition date:\t2026-11-22T11:58:17
\tSystem date:\t\t2026-11-22T11:58:17
\tOperating system used:\tLinux
\tSoftware version used:\t20140813
\tPassword:\t\tN/A

EWF information
\tFile format:\t\tEnCase 6
\tSectors per chunk:\t64
\tCompression level:\tno compression

Media information
\tMedia type:\t\tfixed disk
\tBytes per sector:\t512
\tNumber of sectors:\t8192
\tMedia size:\t\t4.0 MiB (4194304 bytes)

Digest hash information
\tMD5:\t\t\t${md5Of}

`;

export function ewfVerified(md5: string, verdict: 'SUCCESS' | 'FAILURE'): string {
  return `ewfverify 20140813

Verify started at: Nov 22, 2026 11:58:17
Status: at 50%.
        verified 2.0 MiB (2097152 bytes) of total 4.0 MiB (4194304 bytes).

MD5 hash stored in file:\t\t${md5Of}
MD5 hash calculated over data:\t\t${md5}
SHA256 hash stored in file:\t\tN/A

ewfverify: ${verdict}
`;
}
