import type { AlberoConfronto } from '../../../servizi/confronto/albero.ts'
import type { Confronto } from '../../../servizi/confronto/confronto.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Briciole } from '../../componenti/briciole.tsx'
import { CampoScelta, type Opzione } from '../../componenti/campo.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Tratteggi } from '../../componenti/tratteggi.tsx'
import { printConteggio } from '../../numeri.ts'
import { NodoDifferenze } from './albero.tsx'
import { DaA } from './da-a.tsx'
import { indirizzoConfronto, indirizzoFileConfronto, type StatoConfronto, toValoreLato } from './indirizzi.ts'
import { Segni } from './segno.tsx'
import { Voce } from './voce.tsx'

/** Above so many differences the page shows counts, and one part at a time. */
const TROPPE = 300
/** So few are shown at once, every part open. */
const POCHE = 60

export interface DatiConfronto {
  /** Every side that can be chosen: views as they are now, and at each of their dates. */
  readonly lati: readonly Opzione[]
  /** What the form shows; "" when nothing is chosen yet. */
  readonly scelti: { readonly prima: string; readonly dopo: string }
  /** Comparisons ready to be opened. */
  readonly proposte: readonly { readonly testo: string; readonly indirizzo: string }[]
  /** The view asked about has one date only: its name. */
  readonly unaSolaData: string | null
  readonly unaSolaVista: boolean
  readonly fatto: {
    readonly stato: StatoConfronto
    readonly confronto: Confronto
    readonly albero: AlberoConfronto
    readonly nomi: { readonly prima: string; readonly dopo: string }
  } | null
}

/** Two years of the plan, or two dates of one, side by side. */
export const PaginaConfronto = (d: DatiConfronto) => {
  const { confronta } = useParole()
  const titolo =
    d.fatto === null ? confronta.titolo : confronta.titoloDi(d.fatto.nomi.prima, d.fatto.nomi.dopo)
  return (
    <Cornice
      titolo={titolo}
      sezione="obiettivi"
      fascia={
        <>
          <Briciole voci={[{ testo: confronta.titolo }]} />
          <h1>{titolo}</h1>
          <p class="oc-apertura">{confronta.apertura}</p>
          {d.lati.length > 0 ? (
            <form class="oc-lati" method="get" action="/confronta">
              <CampoScelta
                nome="prima"
                etichetta={confronta.prima}
                valore={d.scelti.prima}
                opzioni={d.lati}
              />
              <CampoScelta nome="dopo" etichetta={confronta.dopo} valore={d.scelti.dopo} opzioni={d.lati} />
              <button type="submit" class="btn btn-primary">
                {confronta.confronta}
              </button>
            </form>
          ) : null}
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <Tratteggi />
        {d.fatto === null ? <Scelta d={d} /> : <Fatto f={d.fatto} />}
        <Mancanze d={d} />
      </div>
    </Cornice>
  )
}

const Scelta = ({ d }: { readonly d: DatiConfronto }) => {
  const { confronta } = useParole()
  if (d.proposte.length === 0) return null
  return (
    <>
      <h2>{confronta.proposte}</h2>
      <ul>
        {d.proposte.map((p) => (
          <li key={p.indirizzo}>
            <a href={p.indirizzo}>{p.testo}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What can't be compared yet, and what to do about it. */
const Mancanze = ({ d }: { readonly d: DatiConfronto }) => {
  const { confronta } = useParole()
  const avviso = (titolo: string, testo: string) => (
    <Avviso tono="nota" titolo={titolo}>
      <p>{testo}</p>
      <p>
        <a href="/importa">{confronta.porta}</a>
      </p>
    </Avviso>
  )
  return (
    <div class="oc-sopra">
      {d.unaSolaVista ? avviso(confronta.unaSolaVista, confronta.unaSolaVistaTesto) : null}
      {d.unaSolaData === null
        ? null
        : avviso(confronta.unaSolaData(d.unaSolaData), confronta.unaSolaDataTesto)}
    </div>
  )
}

const Fatto = ({ f }: { readonly f: NonNullable<DatiConfronto['fatto']> }) => {
  const { confronta } = useParole()
  const { stato, confronto: c, albero } = f
  const conteggi = Object.fromEntries(c.esiti.map((e) => [e.valore, e.schede])) as Record<
    (typeof c.esiti)[number]['valore'],
    number
  >
  const { esiti } = albero.somma
  const diversi = esiti.aggiunta + esiti.tolta + esiti.cambiata
  const conInvariati = stato.esito === 'invariata'
  const leggero = c.voci.length > TROPPE && (conInvariati || diversi > TROPPE)
  const filtrato = Boolean(stato.esito || stato.genere || stato.centro)
  if (stato.prima.vista === stato.dopo.vista && stato.prima.al === stato.dopo.al)
    return (
      <Avviso tono="attenzione" titolo={confronta.stessi}>
        <p>{confronta.stessiTesto}</p>
      </Avviso>
    )
  const sciolte = conInvariati
    ? albero.senzaCollegamento
    : albero.senzaCollegamento.filter((v) => v.esito !== 'invariata')
  return (
    <>
      <div class="oc-somma">
        <p class="quanti">
          <strong>
            {confronta.obiettiviPrimaDopo(printConteggio(c.prima.schede), printConteggio(c.dopo.schede))}
          </strong>
          <span class="oc-muto oc-blocco oc-piccolo">
            {c.modo === 'anni' ? confronta.regolaAnni : confronta.regolaDate}
          </span>
        </p>
        <DaA prima={albero.somma.prima} dopo={albero.somma.dopo} />
        <div>
          <Segni
            conteggi={conteggi}
            indirizzo={(esito) => indirizzoConfronto({ ...stato, esito, nodo: undefined })}
            attuale={stato.esito}
          />
          {stato.esito ? (
            <a class="oc-piccolo" href={indirizzoConfronto({ ...stato, esito: undefined, nodo: undefined })}>
              {confronta.tuttiGliEsiti}
            </a>
          ) : null}
        </div>
      </div>
      <FiltriConfronto f={f} filtrato={filtrato} />
      {c.voci.length === 0 ? (
        <h2>{confronta.nessuno}</h2>
      ) : diversi === 0 && !conInvariati ? (
        <>
          <h2>{confronta.nessunaDifferenza}</h2>
          {filtrato ? null : <p>{confronta.nessunaDifferenzaTesto}</p>}
        </>
      ) : (
        <>
          {leggero ? <p class="oc-muto">{confronta.leggero(printConteggio(diversi))}</p> : null}
          <ul class="oc-albero oc-confronto" aria-label={confronta.albero}>
            {albero.radici.map((n) => (
              <NodoDifferenze
                key={n.codice}
                nodo={n}
                livello={0}
                stato={stato}
                leggero={leggero}
                pochi={(conInvariati ? esiti.invariata : diversi) <= POCHE}
                conInvariati={conInvariati}
              />
            ))}
            {sciolte.length > 0 ? (
              <li class="oc-nodo l0">
                <p class="oc-piccolo oc-muto">{confronta.senzaCollegamento}</p>
                <ul>
                  {sciolte.map((v) => (
                    <Voce key={`${v.prima?.codice ?? ''}-${v.dopo?.codice ?? ''}`} voce={v} />
                  ))}
                </ul>
              </li>
            ) : null}
          </ul>
        </>
      )}
    </>
  )
}

const FiltriConfronto = ({
  f,
  filtrato,
}: {
  readonly f: NonNullable<DatiConfronto['fatto']>
  readonly filtrato: boolean
}) => {
  const { confronta } = useParole()
  const { stato, confronto: c } = f
  const conNumero = (testo: string, n: number) => `${testo} (${printConteggio(n)})`
  return (
    <div class="oc-barra-piano">
      <form class="oc-per" method="get" action="/confronta">
        <input type="hidden" name="prima" value={toValoreLato(stato.prima)} />
        <input type="hidden" name="dopo" value={toValoreLato(stato.dopo)} />
        {stato.esito ? <input type="hidden" name="esito" value={stato.esito} /> : null}
        <CampoScelta
          nome="genere"
          etichetta={confronta.genere}
          valore={stato.genere ?? ''}
          vuota={confronta.qualunque}
          opzioni={c.generi.map((g) => ({
            valore: g.valore,
            testo: conNumero(confronta.generi[g.valore], g.schede),
          }))}
        />
        <CampoScelta
          nome="centro"
          etichetta={confronta.centro}
          valore={stato.centro ?? ''}
          vuota={confronta.tuttiICentri}
          opzioni={c.centri.map((x) => ({ valore: x.valore, testo: conNumero(x.valore, x.schede) }))}
        />
        <button type="submit" class="btn btn-outline-primary">
          {confronta.filtra}
        </button>
        {filtrato ? (
          <a href={indirizzoConfronto({ prima: stato.prima, dopo: stato.dopo })}>{confronta.togliFiltri}</a>
        ) : null}
      </form>
      <p class="oc-comandi">
        <span class="oc-muto">{confronta.scarica}</span>
        <a href={indirizzoFileConfronto(stato, 'xlsx')}>{confronta.xlsx}</a>
        <a href={indirizzoFileConfronto(stato, 'csv')}>{confronta.csv}</a>
        <a href={indirizzoConfronto({ prima: stato.dopo, dopo: stato.prima })}>{confronta.scambia}</a>
      </p>
    </div>
  )
}
