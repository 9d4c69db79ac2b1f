import type { Vista } from '../../../dominio/piano/vista.ts'
import {
  type Colonna,
  type ColonnaFissa,
  listColonne,
  nodoDelLivello,
  ORDINAMENTO_COLONNA,
} from '../../../servizi/quadro/colonne.ts'
import { ORDINAMENTI, ORDINE_DEL_PIANO } from '../../../servizi/quadro/ordina.ts'
import type { SintesiScheda } from '../../../servizi/quadro/quadro.ts'
import { useParole } from '../../ambiente.ts'
import { CampoScelta } from '../../componenti/campo.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Paginazione } from '../../componenti/paginazione.tsx'
import { Cella, RUOLO } from '../../componenti/tabella.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import type { Parole } from '../../parole/it.ts'
import { ValoreColonna } from './celle.tsx'
import { CampiNascosti } from './filtri.tsx'
import { indirizzoPiano, type StatoPiano } from './stato.ts'

/** The name of a column, fixed or of a level. */
export const titoloColonna = (c: Colonna | 'obiettivo', vista: Vista, { piano }: Parole): string => {
  if (!c.startsWith('livello:')) return piano.colonne[c as keyof typeof piano.colonne]
  const livello = vista.livelli.find((l) => l.chiave === c.slice('livello:'.length))
  return livello ? maiuscola(livello.nome) : c
}

/** "OBIETTIVO DI MISSIONE" → "Obiettivo di missione". */
export const maiuscola = (nome: string): string => {
  const minuscolo = nome.toLocaleLowerCase('it')
  return `${minuscolo.charAt(0).toLocaleUpperCase('it')}${minuscolo.slice(1)}`
}

export interface TabellaPianoProps {
  readonly vista: Vista
  readonly stato: StatoPiano
  readonly colonne: readonly Colonna[]
  /** Those of this page. */
  readonly righe: readonly SintesiScheda[]
  readonly pagina: number
  readonly pagine: number
}

/** The cards as a table: columns chosen, headings that order, one page at a time. */
export const TabellaPiano = ({ vista, stato, colonne, righe, pagina, pagine }: TabellaPianoProps) => {
  const parole = useParole()
  const { piano } = parole
  return (
    <>
      <SceltaOrdine vista={vista} stato={stato} />
      <table
        class="oc-tabella oc-tabella-schede oc-tabella-righe oc-piano-tabella"
        aria-label={piano.tabella.nome}
        {...RUOLO.tabella}
      >
        <thead {...RUOLO.gruppo}>
          <tr {...RUOLO.riga}>
            {(['obiettivo', ...colonne] as const).map((c) => (
              <Testa
                key={c}
                colonna={c}
                titolo={titoloColonna(c, vista, parole)}
                vista={vista}
                stato={stato}
              />
            ))}
          </tr>
        </thead>
        <tbody {...RUOLO.gruppo}>
          {righe.map((s) => (
            <tr key={s.codice} {...RUOLO.riga}>
              <th scope="row" {...RUOLO.testa} class="descrizione">
                <a href={indirizzoScheda(s.vista, s.codice)}>
                  <span class="oc-codice">{s.codice}</span> {s.descrizione}
                </a>
              </th>
              {colonne.map((c) => (
                <Cella
                  key={c}
                  nome={titoloColonna(c, vista, parole)}
                  classe={c.startsWith('livello:') ? 'chi' : CLASSI[c]}
                >
                  {c.startsWith('livello:') ? (
                    <Livello scheda={s} vista={vista} chiave={c.slice('livello:'.length)} />
                  ) : (
                    <ValoreColonna scheda={s} colonna={c as ColonnaFissa} />
                  )}
                </Cella>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Paginazione
        pagina={pagina}
        pagine={pagine}
        indirizzo={(n) => indirizzoPiano(vista.codice, { ...stato, pagina: n })}
      />
    </>
  )
}

const CLASSI: Readonly<Record<string, string>> = {
  centro: 'chi',
  responsabile: 'chi',
  assessorato: 'chi',
  areaTematica: 'chi',
  mancanze: 'chi',
}

const Livello = ({
  scheda,
  vista,
  chiave,
}: {
  readonly scheda: SintesiScheda
  readonly vista: Vista
  readonly chiave: string
}) => {
  const nodo = nodoDelLivello(scheda, vista, chiave)
  return nodo === null ? (
    <Valore testo={null} />
  ) : (
    <>
      <span class="oc-codice">{nodo.codice}</span> {nodo.titolo}
    </>
  )
}

interface TestaProps {
  readonly colonna: Colonna | 'obiettivo'
  readonly titolo: string
  readonly vista: Vista
  readonly stato: StatoPiano
}

/** A heading; one that orders is a link, and says which way the rows already go. */
const Testa = ({ colonna, titolo, vista, stato }: TestaProps) => {
  const { tabella } = useParole().piano
  const per = ORDINAMENTO_COLONNA[colonna]
  if (per === undefined)
    return (
      <th scope="col" {...RUOLO.colonna}>
        {titolo}
      </th>
    )
  const attuale = stato.ordine.per === per ? stato.ordine.verso : null
  const verso = attuale === 'su' ? 'giu' : 'su'
  return (
    <th
      scope="col"
      {...RUOLO.colonna}
      aria-sort={attuale === null ? undefined : attuale === 'su' ? 'ascending' : 'descending'}
    >
      <a
        href={indirizzoPiano(vista.codice, { ...stato, ordine: { per, verso }, pagina: 1 })}
        aria-label={tabella.ordina(titolo, verso === 'su' ? tabella.crescente : tabella.decrescente)}
      >
        {titolo}
        {attuale === null ? null : <Icona nome={attuale === 'su' ? 'su' : 'giu'} />}
      </a>
    </th>
  )
}

/** The order, where the headings are not shown (a small screen). */
const SceltaOrdine = ({ vista, stato }: { readonly vista: Vista; readonly stato: StatoPiano }) => {
  const { piano } = useParole()
  return (
    <form class="oc-per oc-ordina" method="get" action={`/piani/${encodeURIComponent(vista.codice)}`}>
      <CampiNascosti stato={{ ...stato, ordine: ORDINE_DEL_PIANO, pagina: 1 }} />
      <CampoScelta
        nome="ordine"
        etichetta={piano.tabella.ordinaPer}
        valore={stato.ordine.per}
        opzioni={ORDINAMENTI.map((o) => ({ valore: o, testo: piano.ordinamenti[o] }))}
      />
      <button type="submit" class="btn btn-outline-primary">
        {piano.tabella.applicaOrdine}
      </button>
    </form>
  )
}

/** Which columns: boxes to tick, in a form that asks for an address. */
export const SceltaColonne = ({
  vista,
  stato,
  colonne,
}: {
  readonly vista: Vista
  readonly stato: StatoPiano
  readonly colonne: readonly Colonna[]
}) => {
  const parole = useParole()
  const { tabella } = parole.piano
  return (
    <details class="oc-apri oc-colonne">
      <summary>{tabella.colonne}</summary>
      <form method="get" action={`/piani/${encodeURIComponent(vista.codice)}`}>
        <CampiNascosti stato={{ ...stato, colonne: [], pagina: 1 }} />
        <fieldset>
          <legend class="visually-hidden">{tabella.colonne}</legend>
          {listColonne(vista).map((c) => (
            <div key={c} class="oc-spunta">
              <input type="checkbox" id={`col-${c}`} name="colonne" value={c} checked={colonne.includes(c)} />
              <label for={`col-${c}`}>{titoloColonna(c, vista, parole)}</label>
            </div>
          ))}
        </fieldset>
        <button type="submit" class="btn btn-outline-primary">
          {tabella.applicaColonne}
        </button>
      </form>
    </details>
  )
}
