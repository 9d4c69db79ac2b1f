import type { Fase, Indicatore, Scheda } from '../../src/dominio/scheda/scheda.ts'
import {
  ASSESSORATI,
  areaDi,
  collegamentiDi,
  ECOLOGIA,
  ECONOMATO,
  EDIFICI,
  ENTRATE,
  PERSONALE,
  SCUOLA,
  SETTORE_08,
  SETTORI,
  SOCIALE,
  STRADE,
} from '../comune/ente.ts'
import type { Stampa } from '../comune/stampe.ts'
import type { Caso } from './caso.ts'
import { TITOLO_RENDICONTAZIONE } from './opzioni.ts'

const PAROLE =
  'attivare servizio cittadini verifica territorio famiglie procedure scuole progetto controllo accordo entro l\'anno interventi qualità gestione degli delle con per nel quartiere, biblioteca; (prima parte) regolamento "nuovo" l\'accessibilità 20 bandi D.Lgs. 118/2011 più incontri mensili'.split(
    ' ',
  )
const INCARICHI = [ENTRATE, ECONOMATO, STRADE, EDIFICI, ECOLOGIA, SOCIALE, SCUOLA, PERSONALE, SETTORE_08]
const TIPI = ['EFFICACIA', 'EFFICIENZA', 'QUANTITATIVO', 'QUALITÀ', 'TEMPORALE']
const PROGRAMMI = [
  'DUP_02_0101_0401',
  'DUP_03_0901_0301',
  'DUP_05_0401_0601',
  'DUP_06_1201_0301',
  'DUP_09_0101_1001',
]

const frase = (c: Caso, da: number, a: number): string => {
  const parole = Array.from({ length: c.intero(da, a) }, () => c.scegli(PAROLE)).join(' ')
  return parole.charAt(0).toUpperCase() + parole.slice(1)
}
const giorno = (c: Caso, anno: number): string =>
  `${anno}-${String(c.intero(1, 12)).padStart(2, '0')}-${String(c.intero(1, 28)).padStart(2, '0')}`

const valore = (c: Caso): string =>
  c.scegli([
    () => String(c.intero(0, 12)),
    () => String(c.intero(0, 99_999)),
    () => `${c.intero(0, 120)}.${c.intero(1, 9)}`,
    () => `-${c.intero(1, 30)}.25`,
    () => String(c.intero(1_000_000, 45_000_000)),
  ])()

const faseACaso = (c: Caso, anno: number): Fase => {
  const a = c.scegli(INCARICHI)
  const svolta = c.capita(0.9)
  const unNumero = c.capita(0.06)
  return {
    descrizione: frase(c, 2, 30),
    peso: unNumero ? null : c.intero(0, 10_000),
    avanzamento: c.intero(0, 10_000),
    inizioPrevisto: giorno(c, anno),
    finePrevista: giorno(c, anno),
    inizioEffettivo: svolta ? giorno(c, anno) : null,
    fineEffettiva: svolta && c.capita(0.9) ? giorno(c, anno) : null,
    responsabile: c.capita(0.1) ? null : a.responsabile,
    centro: a.centro,
    nota: c.capita(0.5) ? null : frase(c, 1, 40),
    origine: null,
  }
}

const indicatoreACaso = (c: Caso, anno: number): Indicatore => {
  const passati = c.intero(0, 2)
  const storico =
    passati === 2
      ? { [anno - 1]: valore(c), [anno - 2]: valore(c) }
      : passati === 1
        ? { [anno - c.intero(1, 2)]: valore(c) }
        : {}
  return {
    descrizione: frase(c, 2, 35),
    tipo: c.scegli(TIPI),
    valoreAtteso: valore(c),
    valoreRaggiunto: passati === 0 && c.capita(0.1) ? null : valore(c),
    storico,
    storicoIncerto: false,
    nota: c.capita(0.6) ? null : frase(c, 1, 40),
    origine: null,
  }
}

const narrativaACaso = (c: Caso): string =>
  Array.from({ length: c.intero(1, 9) }, () =>
    c.capita(0.25)
      ? Array.from({ length: c.intero(1, 9) }, () => `- ${frase(c, 3, 30)}`).join('\n')
      : `${frase(c, 5, 90)}.`,
  ).join('\n\n')

const schedaACaso = (c: Caso, anno: number, numero: number): Scheda => {
  const programma = c.scegli(PROGRAMMI)
  const settore = SETTORI['08']
  return {
    codice: `${anno}_S08_${String(numero).padStart(2, '0')}`,
    vista: `DUP_${anno}_${anno + 2}`,
    descrizione: frase(c, 4, 34),
    tipo: 'Gestionale',
    areaTematica: areaDi(programma.slice(4, 6)),
    assessorato: c.scegli(Object.values(ASSESSORATI)),
    direzione: null,
    direttore: null,
    centro: settore.nome,
    responsabile: settore.responsabile,
    centroStampa: `08_S_${anno}`,
    collegamenti: collegamentiDi(programma),
    statoDiAttuazione: [{ al: `${anno}-12-31`, testo: narrativaACaso(c) }],
    fasi: Array.from({ length: c.intero(1, 12) }, () => faseACaso(c, anno)),
    indicatori: Array.from({ length: c.intero(1, 7) }, () => indicatoreACaso(c, anno)),
    origine: null,
  }
}

/** A print of cards made by chance: every number of lines in every cell, every cut of a page, sooner or later. */
export const stampaACaso = (c: Caso): Stampa => {
  const anno = c.intero(2015, 2031)
  return {
    nome: `a-caso-${anno}`,
    parametri: {
      ente: c.scegli(['Comune di Borgo Sereno', "Citta' di Valle Quieta", 'Unione dei Comuni del Torrente']),
      titolo: TITOLO_RENDICONTAZIONE,
      dataElaborazione: giorno(c, anno + 1),
      vista: { codice: `DUP_${anno}_${anno + 2}`, titolo: `DUP ${anno} ${anno + 2}` },
      livello: 'OBIETTIVO DI PEG',
      centro: { codice: `08_S_${anno}`, nome: SETTORI['08'].nomeBreve },
      al: `${anno}-12-31`,
      anniStorico: [anno - 1, anno - 2],
    },
    schede: Array.from({ length: c.intero(5, 10) }, (_, n) => schedaACaso(c, anno, n + 1)),
  }
}
