/** The anchor of a phase's row in the table, where the drawing of the phases leads to. Phases count from 0. */
export const idFase = (i: number): string => `fase-${i + 1}`

/** The anchor of an indicator's row. Indicators count from 0. */
export const idIndicatore = (i: number): string => `indicatore-${i + 1}`
