import { abbonamento } from './it/abbonamento.ts'
import { accesso } from './it/accesso.ts'
import { amministrazione } from './it/amministrazione.ts'
import { andamento } from './it/andamento.ts'
import { calendario } from './it/calendario.ts'
import { campagne } from './it/campagne.ts'
import { cerca } from './it/cerca.ts'
import { commenti } from './it/commenti.ts'
import { compilazione } from './it/compilazione.ts'
import { comuni } from './it/comuni.ts'
import { confronta } from './it/confronta.ts'
import { controlli } from './it/controlli.ts'
import { cruscotto } from './it/cruscotto.ts'
import { elenco } from './it/elenco.ts'
import { errori } from './it/errori.ts'
import { gettoni } from './it/gettoni.ts'
import { grafici } from './it/grafici.ts'
import { importa } from './it/importa.ts'
import { inizio } from './it/inizio.ts'
import { piano } from './it/piano.ts'
import { prove } from './it/prove.ts'
import { scheda } from './it/scheda.ts'
import { stampe } from './it/stampe.ts'
import { storia } from './it/storia.ts'

/** Every word of the pages, in Italian. Another language is another object of the same shape. */
export const it = {
  lingua: 'it',
  abbonamento,
  accesso,
  campagne,
  commenti,
  prove,
  comuni,
  compilazione,
  cerca,
  controlli,
  cruscotto,
  elenco,
  piano,
  confronta,
  scheda,
  gettoni,
  grafici,
  andamento,
  importa,
  inizio,
  stampe,
  storia,
  errori,
  calendario,
  amministrazione,
} as const

/** The shape a language must fill: the same keys, any text. */
export type Parole = Allarga<typeof it>

type Allarga<T> = T extends string
  ? string
  : T extends (...argomenti: infer A) => string
    ? (...argomenti: A) => string
    : { readonly [K in keyof T]: Allarga<T[K]> }
