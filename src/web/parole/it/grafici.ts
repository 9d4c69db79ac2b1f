/** Words that every chart shares. */
export const grafici = {
  svolto: 'svolto',
  forse: 'forse svolto (dato non noto)',
  atteso: 'atteso alla data',
} as const
