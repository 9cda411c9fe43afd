/** The two codes of criminal procedure that run side by side: UU 8/1981 and UU 20/2025 (domain.md, fact 1). */
export const regimes = ['kuhap-1981', 'kuhap-2025'] as const;
export type Regime = (typeof regimes)[number];
