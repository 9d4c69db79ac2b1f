import type { ComponentChildren } from 'preact'
import type { Rilievo } from '../../../dominio/coerenza/rilievo.ts'
import type { Vista } from '../../../dominio/piano/vista.ts'
import type { Albero } from '../../../servizi/quadro/albero.ts'
import type { Colonna } from '../../../servizi/quadro/colonne.ts'
import type { SintesiScheda } from '../../../servizi/quadro/quadro.ts'
import type { Gruppo } from '../../../servizi/quadro/raggruppa.ts'
import type { Riepilogo } from '../../../servizi/quadro/riepilogo.ts'
import { useParole } from '../../ambiente.ts'
import { Avanzamento } from '../../componenti/avanzamento.tsx'
import { type Briciola, Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Domande } from '../../componenti/rilievi.tsx'
import { Segnali } from '../../componenti/segnali.tsx'
import { Tratteggi } from '../../componenti/tratteggi.tsx'
import { printConteggio } from '../../numeri.ts'
import { AlberoPiano } from './albero.tsx'
import type { Aperture } from './aperture.ts'
import { Filtri, type FiltriProps } from './filtri.tsx'
import { GruppiPiano } from './gruppi.tsx'
import { Scarica } from './scarica.tsx'
import { ASPETTI, indirizzoPiano, type StatoPiano } from './stato.ts'
import { SceltaColonne, TabellaPiano } from './tabella.tsx'

/** The look asked for, with its own data. */
export type AspettoPiano =
  | { readonly tipo: 'albero'; readonly albero: Albero; readonly aperture: Aperture }
  | {
      readonly tipo: 'tabella'
      readonly righe: readonly SintesiScheda[]
      readonly colonne: readonly Colonna[]
      readonly pagina: number
      readonly pagine: number
      readonly perPagina: number
    }
  | {
      readonly tipo: 'gruppi'
      readonly gruppi: readonly Gruppo[]
      readonly piuVolte: boolean
      readonly aperture: Aperture
    }

export interface DatiPiano {
  readonly vista: Vista
  readonly filtri: Pick<FiltriProps, 'viste' | 'opzioni' | 'centri' | 'nomi'>
  readonly stato: StatoPiano
  /** The node shown alone, with its ancestors from the root down. */
  readonly nodo: {
    readonly codice: string
    readonly titolo: string
    readonly antenati: readonly { readonly codice: string; readonly titolo: string }[]
  } | null
  readonly riepilogo: Riepilogo
  /** How many cards the view has. */
  readonly totale: number
  readonly aspetto: AspettoPiano
  /** Findings about the whole view. */
  readonly insieme: readonly Rilievo[]
}

/** The plan of a view, narrowed as the address says, as a tree, a table or groups. */
export const PaginaPiano = (d: DatiPiano) => {
  const { piano } = useParole()
  const { stato, vista } = d
  const filtrato = Object.values(stato.filtro).some(Boolean)
  const titolo = d.nodo === null ? piano.titolo : `${d.nodo.codice} ${d.nodo.titolo}`
  return (
    <Cornice
      titolo={titolo}
      sezione="obiettivi"
      fascia={
        <>
          <Briciole voci={toBriciole(d, piano.titoloVista(vista.titolo || vista.codice))} />
          <h1>{titolo}</h1>
          <Filtri vista={vista.codice} stato={stato} {...d.filtri} />
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <Tratteggi />
        {d.riepilogo.obiettivi === 0 ? (
          <Vuoto filtrato={filtrato} />
        ) : (
          <>
            <Somma d={d} filtrato={filtrato} />
            {d.insieme.length > 0 && !filtrato && stato.pagina === 1 ? (
              <details class="oc-scatola">
                <summary>{piano.insieme(d.insieme.length)}</summary>
                <div class="dentro">
                  <Domande rilievi={d.insieme} />
                </div>
              </details>
            ) : null}
            <div class="oc-barra-piano">
              <nav aria-label={piano.aspetti.nome}>
                <ul class="oc-aspetti">
                  {ASPETTI.map((a) => (
                    <li key={a}>
                      <a
                        href={indirizzoPiano(vista.codice, { ...stato, mostra: a, aperti: [], pagina: 1 })}
                        aria-current={a === stato.mostra ? 'page' : undefined}
                      >
                        {piano.aspetti[a]}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
              <div class="comandi">
                {d.aspetto.tipo === 'tabella' ? (
                  <SceltaColonne vista={vista} stato={stato} colonne={d.aspetto.colonne} />
                ) : null}
                <Scarica vista={vista.codice} stato={stato} />
              </div>
            </div>
            <Aspetto d={d} />
          </>
        )}
        <p class="oc-piede-piano">
          <a href={`/confronta?vista=${encodeURIComponent(vista.codice)}`}>{piano.confronta}</a>
        </p>
      </div>
    </Cornice>
  )
}

const Aspetto = ({ d }: { readonly d: DatiPiano }): ComponentChildren => {
  const { aspetto, stato, vista } = d
  switch (aspetto.tipo) {
    case 'albero':
      return (
        <AlberoPiano
          vista={vista.codice}
          stato={stato}
          albero={aspetto.albero}
          aperture={aspetto.aperture}
          totale={d.riepilogo.obiettivi}
        />
      )
    case 'tabella':
      return <TabellaPiano vista={vista} stato={stato} {...aspetto} />
    case 'gruppi':
      return <GruppiPiano vista={vista} stato={stato} {...aspetto} />
  }
}

/** What is shown comes to: how many, how far, what to look at (each a link that narrows to it). */
const Somma = ({ d, filtrato }: { readonly d: DatiPiano; readonly filtrato: boolean }) => {
  const { piano } = useParole()
  const { riepilogo: r, stato, vista, aspetto } = d
  const { indicatori } = r
  return (
    <div class="oc-somma">
      <p class="quanti">
        <strong>{printQuanti(d, piano)}</strong>
        {indicatori.totali > 0 ? (
          <span class="oc-muto oc-blocco oc-piccolo">
            {piano.indicatori(printConteggio(indicatori.raggiunti), printConteggio(indicatori.totali))}
          </span>
        ) : null}
        {filtrato && aspetto.tipo !== 'tabella' ? (
          <span class="oc-muto oc-blocco oc-piccolo">{piano.soloMostrati}</span>
        ) : null}
      </p>
      <div class="misura">
        <Avanzamento valore={r.avanzamento} atteso={r.atteso} />
      </div>
      <div class="segni">
        <Segnali
          conteggi={r.segnali}
          indirizzo={(segnale) =>
            indirizzoPiano(vista.codice, {
              ...stato,
              filtro: { ...stato.filtro, segnale },
              aperti: [],
              pagina: 1,
            })
          }
          nome={vista.titolo || vista.codice}
        />
      </div>
    </div>
  )
}

const printQuanti = (
  { riepilogo: { obiettivi: n }, totale, aspetto }: DatiPiano,
  piano: ReturnType<typeof useParole>['piano'],
): string => {
  if (aspetto.tipo === 'tabella' && aspetto.pagine > 1) {
    const da = (aspetto.pagina - 1) * aspetto.perPagina
    return piano.mostrati(da + 1, Math.min(da + aspetto.perPagina, n), printConteggio(n))
  }
  if (n === totale) return n === 1 ? piano.uno : piano.tanti(printConteggio(n))
  return n === 1
    ? piano.unoDiTanti(printConteggio(totale))
    : piano.diTanti(printConteggio(n), printConteggio(totale))
}

const Vuoto = ({ filtrato }: { readonly filtrato: boolean }) => {
  const { piano } = useParole()
  return (
    <div role="status">
      <h2>{filtrato ? piano.nessuno : piano.vistaVuota}</h2>
      {filtrato ? (
        <p>{piano.nessunoRimedio}</p>
      ) : (
        <p>
          <a class="btn btn-primary" href="/importa">
            <Icona nome="carica" />
            {piano.vistaVuotaRimedio}
          </a>
        </p>
      )}
    </div>
  )
}

const toBriciole = ({ vista, nodo, stato }: DatiPiano, titoloVista: string): readonly Briciola[] => {
  if (nodo === null) return [{ testo: titoloVista }]
  const con = (codice: string) =>
    indirizzoPiano(vista.codice, {
      ...stato,
      filtro: { ...stato.filtro, nodo: codice },
      aperti: [],
      pagina: 1,
    })
  return [
    { testo: titoloVista, indirizzo: con('') },
    ...nodo.antenati.map((a) => ({ testo: a.codice, indirizzo: con(a.codice) })),
    { testo: nodo.codice },
  ]
}
