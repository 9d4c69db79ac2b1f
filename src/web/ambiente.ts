import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Azione } from '../dominio/permessi/tabella.ts'
import type { Parole } from './parole/it.ts'

/** What every component may need of the request being answered; nothing here is data of the plan. */
export interface Ambiente {
  readonly parole: Parole
  /** Address of a built asset ("pagine.css" → "/statico/pagine.1a2b3c.css"). */
  readonly risorsa: (nome: string) => string
  /** The anti-forgery token; asking for it gives the browser its cookie. */
  readonly gettone: () => string
  readonly ente: string | null
  readonly versione: string
  /** Who has signed in; null where nobody has, or has to. */
  readonly chi: string | null
  /** One has to sign in first: the page shows no menu. */
  readonly fuori: boolean
  /** May whoever asks do this at least somewhere? What they can't is not offered. */
  readonly puo: (azione: Azione) => boolean
  /** May they on the whole entity? What is not of one card or sector asks this. */
  readonly puoOvunque: (azione: Azione) => boolean
  /** The page is of the example municipality, and says so. */
  readonly inEsempio: boolean
}

export const ContestoPagina = createContext<Ambiente | null>(null)

/** The request's surroundings. Throws outside a page: a component rendered alone must say its words. */
export const useAmbiente = (): Ambiente => {
  const ambiente = useContext(ContestoPagina)
  if (!ambiente) throw new Error('Componente reso fuori da una pagina: manca ContestoPagina')
  return ambiente
}

export const useParole = (): Parole => useAmbiente().parole
