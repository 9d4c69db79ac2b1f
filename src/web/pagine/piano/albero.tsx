import type { Albero, NodoAlbero } from '../../../servizi/quadro/albero.ts'
import type { SintesiScheda } from '../../../servizi/quadro/quadro.ts'
import { riepiloga } from '../../../servizi/quadro/riepilogo.ts'
import { useParole } from '../../ambiente.ts'
import { Segnali } from '../../componenti/segnali.tsx'
import { printConteggio } from '../../numeri.ts'
import { type Aperture, SOGLIA_APERTA } from './aperture.ts'
import { Foglia } from './foglia.tsx'
import { Somme } from './rigo.tsx'
import { indirizzoPiano, NESSUNO, type StatoPiano, TUTTI } from './stato.ts'

export interface AlberoProps {
  readonly vista: string
  readonly stato: StatoPiano
  readonly albero: Albero
  readonly aperture: Aperture
  readonly totale: number
}

interface NodoProps {
  readonly nodo: NodoAlbero
  readonly livello: number
  readonly vista: string
  readonly stato: StatoPiano
  readonly aperture: Aperture
  /** The codes already on the page: an element is named by its code only where it first appears. */
  readonly visti: Set<string>
}

/** The name of a node's element, to land on it. */
const ancora = (codice: string): string => `n-${codice.replaceAll(/\s/g, '_')}`

const contiene = (n: NodoAlbero, chiesti: ReadonlySet<string>): boolean =>
  chiesti.size > 0 && n.figli.some((f) => chiesti.has(f.codice) || contiene(f, chiesti))

/** The plan as a tree of native disclosures: it opens and closes without scripts, and Tab walks it. */
export const AlberoPiano = ({ vista, stato, albero, aperture, totale }: AlberoProps) => {
  const { piano } = useParole()
  const visti = new Set<string>()
  const con = (aperti: readonly string[]) => indirizzoPiano(vista, { ...stato, aperti })
  return (
    <>
      <p class="oc-comandi">
        <a href={con([TUTTI])} rel="nofollow">
          {aperture.leggero ? piano.albero.apriLivelli : piano.albero.apriTutto}
        </a>
        <a href={con([NESSUNO])} rel="nofollow">
          {piano.albero.chiudiTutto}
        </a>
        {aperture.leggero ? (
          <span class="oc-muto oc-piccolo">{piano.albero.leggero(printConteggio(totale))}</span>
        ) : null}
      </p>
      <ul class="oc-albero" aria-label={piano.albero.nome} data-albero>
        {albero.radici.map((n) => (
          <Nodo
            key={n.codice}
            nodo={n}
            livello={0}
            vista={vista}
            stato={stato}
            aperture={aperture}
            visti={visti}
          />
        ))}
        {albero.senzaCollegamento.length > 0 ? <Sciolte schede={albero.senzaCollegamento} /> : null}
      </ul>
    </>
  )
}

const Titolo = ({ nodo }: { readonly nodo: NodoAlbero }) => (
  <span class="che">
    <span class="oc-piccolo oc-muto livello">{nodo.livello}</span>
    <span class="titolo">
      <span class="oc-codice">{nodo.codice}</span> {nodo.titolo}
    </span>
  </span>
)

const Nodo = ({ nodo, livello, vista, stato, aperture, visti }: NodoProps) => {
  const { piano } = useParole()
  const { codice, figli, schede, riepilogo } = nodo
  const id = visti.has(codice) ? undefined : ancora(codice)
  visti.add(codice)
  const sotto = contiene(nodo, aperture.chiesti)
  if (!aperture.presente(codice, livello, sotto)) {
    const indirizzo = `${indirizzoPiano(vista, { ...stato, aperti: [...stato.aperti, codice] })}#${ancora(codice)}`
    return (
      <li class={`oc-nodo l${Math.min(livello, 3)}`} id={id}>
        <a
          class="oc-rigo chiuso"
          href={indirizzo}
          aria-label={`${piano.albero.mostraSotto(printConteggio(riepilogo.obiettivi), codice)} · ${nodo.titolo}`}
        >
          <Titolo nodo={nodo} />
          <Somme riepilogo={riepilogo} />
        </a>
      </li>
    )
  }
  const filtro = (altro: Partial<StatoPiano['filtro']>) =>
    indirizzoPiano(vista, { ...stato, filtro: { ...stato.filtro, nodo: codice, ...altro }, aperti: [] })
  const conSchede = aperture.conSchede(codice, schede.length)
  return (
    <li class={`oc-nodo l${Math.min(livello, 3)}`} id={id}>
      <details open={aperture.aperto(codice, livello, sotto)} data-nodo={codice}>
        <summary class="oc-rigo">
          <Titolo nodo={nodo} />
          <Somme riepilogo={riepilogo} />
        </summary>
        <div class="sotto">
          <p class="solo oc-piccolo">
            <span class="oc-muto">{piano.soloQuesti}</span>
            {stato.filtro.nodo === codice ? null : (
              <a href={filtro({})} aria-label={piano.albero.apriNodoLungo(codice, nodo.titolo)}>
                {piano.albero.apriNodo(codice)}
              </a>
            )}
            {Object.values(riepilogo.segnali).some((n) => n > 0) ? (
              <Segnali
                conteggi={riepilogo.segnali}
                indirizzo={(segnale) => filtro({ segnale })}
                nome={`${codice} ${nodo.titolo}`}
              />
            ) : null}
          </p>
          {nodo.altriTitoli.length > 0 ? (
            <p class="oc-piccolo oc-muto">
              {piano.albero.titoliDiversi} {nodo.altriTitoli.map((t) => `«${t}»`).join(', ')}
            </p>
          ) : null}
          <ul>
            {conSchede ? schede.map((s) => <Foglia key={s.codice} scheda={s} />) : null}
            {figli.map((f) => (
              <Nodo
                key={f.codice}
                nodo={f}
                livello={livello + 1}
                vista={vista}
                stato={stato}
                aperture={aperture}
                visti={visti}
              />
            ))}
          </ul>
          {conSchede || schede.length === 0 ? null : (
            <p>
              <a href={filtro({})}>{piano.albero.mostraSchede(printConteggio(schede.length), codice)}</a>
            </p>
          )}
        </div>
      </details>
    </li>
  )
}

/** Cards that name no node: they stand apart, never left out. */
const Sciolte = ({ schede }: { readonly schede: readonly SintesiScheda[] }) => {
  const { piano } = useParole()
  return (
    <li class="oc-nodo l0">
      <details open={schede.length <= SOGLIA_APERTA}>
        <summary class="oc-rigo">
          <span class="che">
            <span class="titolo">{piano.albero.senzaCollegamento}</span>
          </span>
          <Somme riepilogo={riepiloga(schede)} />
        </summary>
        <div class="sotto">
          <ul>
            {schede.map((s) => (
              <Foglia key={s.codice} scheda={s} />
            ))}
          </ul>
        </div>
      </details>
    </li>
  )
}
