import { describe, expect, it } from 'vitest'
import {
  annoDelCodice,
  missioneDi,
  missioneProgrammaDi,
  padreDelCodice,
  periodoDellaVista,
} from './domande.ts'
import { GRAMMATICA_PREDEFINITA as G, requireGrammatica } from './grammatica.ts'

const ALTRA = requireGrammatica({
  forme: [
    { forma: 'vista', modello: 'PEG-<anno:4>' },
    { forma: 'missione', modello: 'M<missione:1-2>' },
    { forma: 'programma', modello: 'M<missione:1-2>.P<programma:1-2>', padre: 'missione' },
    { forma: 'peg', modello: '<settore:2a><anno:2>.<seq:3>' },
  ],
})

describe('che cosa dice un codice', () => {
  it('dice l’anno dell’obiettivo e dell’organigramma', () => {
    expect(annoDelCodice(G, '2021_S08_20')).toBe(2021)
    expect(annoDelCodice(G, '08_S_2020')).toBe(2020)
    expect(annoDelCodice(G, 'DUP_04_1201')).toBeNull()
    expect(annoDelCodice(G, '2021')).toBeNull()
  })
  it('legge un anno di due cifre come anno di questo secolo', () => {
    expect(annoDelCodice(ALTRA, 'RG24.007')).toBe(2024)
  })
  it('dice il periodo della vista', () => {
    expect(periodoDellaVista(G, 'DUP_2021_2023')).toEqual({ da: 2021, a: 2023 })
    expect(periodoDellaVista(ALTRA, 'PEG-2024')).toEqual({ da: 2024, a: 2024 })
  })
  it('non inventa un periodo per ciò che non è una vista, o finisce prima di cominciare', () => {
    expect(periodoDellaVista(G, 'DUP_2023_2021')).toBeNull()
    expect(periodoDellaVista(G, 'DUP_04')).toBeNull()
    expect(periodoDellaVista(G, '2021_S08_20')).toBeNull()
  })
  it('risale dal programma alla missione, e dalla missione al mandato', () => {
    expect(padreDelCodice(G, 'DUP_04_1201_0601')).toBe('DUP_04_1201')
    expect(padreDelCodice(G, 'DUP_04_1201')).toBe('DUP_04')
    expect(padreDelCodice(G, 'DUP_04')).toBeNull()
    expect(padreDelCodice(ALTRA, 'M1.P11')).toBe('M1')
  })
  it('non dà un padre all’obiettivo di PEG, il cui codice non lo dice', () => {
    expect(padreDelCodice(G, '2021_S08_20')).toBeNull()
    expect(padreDelCodice(G, 'non è un codice')).toBeNull()
  })
  it('dice missione e programma ufficiali: in 1201_0601 la missione è 12 e il programma 06', () => {
    expect(missioneProgrammaDi(G, 'DUP_04_1201_0601')).toEqual({ missione: '12', programma: '06' })
    expect(missioneProgrammaDi(G, 'DUP_10_0101_1103')).toEqual({ missione: '01', programma: '11' })
    expect(missioneProgrammaDi(ALTRA, 'M1.P4')).toEqual({ missione: '01', programma: '04' })
  })
  it('non dice il programma di una missione', () => {
    expect(missioneProgrammaDi(G, 'DUP_04_1201')).toBeNull()
    expect(missioneDi(G, 'DUP_04_1201')).toBe('12')
    expect(missioneDi(G, 'DUP_04')).toBeNull()
  })
})
