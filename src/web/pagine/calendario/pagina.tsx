import { type DataIso, printData } from '../../../dominio/valori/data.ts'
import type { CalendarioAnno, VoceDelCalendario } from '../../../servizi/calendario/calendario.ts'
import { useAmbiente, useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import {
  INDIRIZZO_ABBONAMENTO,
  indirizzoCalendario,
  indirizzoIcs,
  indirizzoImpostazioni,
} from './indirizzi.ts'
import { Linea } from './linea.tsx'
import type { SegnoRifiutato } from './segna.tsx'
import { STATI } from './stato.tsx'
import { Voce } from './voce.tsx'

export interface DatiCalendario {
  readonly calendario: CalendarioAnno
  readonly oggi: DataIso
  /** The years one may go to from here. */
  readonly anni: readonly number[]
  /** A good message about what was just recorded. */
  readonly avviso: string | null
  readonly rifiutato: SegnoRifiutato | null
}

const Conti = ({ voci }: { readonly voci: readonly VoceDelCalendario[] }) => {
  const { calendario: p } = useParole()
  return (
    <ul class="oc-riepilogo" aria-label={p.riepilogo}>
      {STATI.map((stato) => {
        const n = voci.filter((v) => v.stato.stato === stato).length
        return (
          <li key={stato}>
            <b>{n}</b> {p.conti[stato](n)}
          </li>
        )
      })}
    </ul>
  )
}

/** The first deadline that is still to be met, from today on. */
const Prossima = ({
  voci,
  oggi,
}: {
  readonly voci: readonly VoceDelCalendario[]
  readonly oggi: DataIso
}) => {
  const { calendario: p } = useParole()
  const prossima = voci.find((v) => v.stato.stato !== 'fatta' && v.scadenza.data >= oggi)
  if (prossima === undefined) {
    const restano = voci.filter((v) => v.stato.stato !== 'fatta').length
    return <p class="oc-apertura oc-stacco">{restano === 0 ? p.tutteFatte : p.annoPassato(restano)}</p>
  }
  const { cosa, esercizio, data, id } = prossima.scadenza
  return (
    <p class="oc-apertura oc-stacco">
      <a href={`#${id}`}>{p.prossima(cosa, esercizio, printData(data))}</a>
    </p>
  )
}

/** The legal calendar of a year: the line, then the months with their deadlines. */
export const PaginaCalendario = ({ calendario: c, oggi, anni, avviso, rifiutato }: DatiCalendario) => {
  const { parole, chi } = useAmbiente()
  const { calendario: p } = parole
  const mesi = Map.groupBy(c.voci, (v) => Number(v.scadenza.data.slice(5, 7)) - 1)
  const registra = c.ente !== null
  return (
    <Cornice
      titolo={p.titolo(c.anno)}
      sezione="calendario"
      fascia={
        <>
          <h1>{p.titolo(c.anno)}</h1>
          <p class="oc-apertura">{p.apertura}</p>
          <nav class="oc-anni" aria-label={p.anni}>
            <ul>
              {anni.map((n) => (
                <li key={n}>
                  <a href={indirizzoCalendario(n)} aria-current={n === c.anno ? 'page' : undefined}>
                    {n}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        {avviso === null ? null : <Avviso tono="bene" titolo={avviso} subito />}
        {rifiutato === null ? null : (
          <Avviso tono="errore" titolo={p.segna.nonSegnata} subito>
            <p>{rifiutato.messaggio}</p>
          </Avviso>
        )}
        {registra ? null : (
          <Avviso tono="nota" titolo={p.senzaEnte}>
            <p>{p.senzaEnteTesto}</p>
            <p>
              <a href="/importa">{p.vaiImporta}</a>
            </p>
          </Avviso>
        )}
        <Conti voci={c.voci} />
        <Prossima voci={c.voci} oggi={oggi} />
        <Linea calendario={c} oggi={oggi} />
        <div class="oc-pulsanti oc-stacco">
          {registra ? (
            <a class="btn btn-outline-primary" href={indirizzoImpostazioni(c.anno)}>
              {p.impostazioni.vai}
            </a>
          ) : null}
          <a class="btn btn-outline-primary" href={indirizzoIcs(c.anno)}>
            <Icona nome="scarica" />
            {p.scarica.pulsante(c.anno)}
          </a>
          {chi === null ? null : (
            <a class="btn btn-outline-primary" href={INDIRIZZO_ABBONAMENTO}>
              {parole.abbonamento.vai}
            </a>
          )}
        </div>
        {[...mesi].map(([mese, voci]) => (
          <Sezione key={mese} id={`mese-${mese + 1}`} titolo={`${p.mesi[mese]} ${c.anno}`}>
            <ul class="oc-scadenze">
              {voci.map((v) => (
                <Voce
                  key={v.scadenza.id}
                  voce={v}
                  anno={c.anno}
                  registra={registra}
                  rifiutato={rifiutato?.id === v.scadenza.id ? rifiutato : null}
                />
              ))}
            </ul>
          </Sezione>
        ))}
        <Sezione id="scarica" titolo={p.scarica.titolo}>
          <p class="oc-testo">{p.scarica.spiega}</p>
          <p class="oc-testo">{p.scarica.aggiorna}</p>
        </Sezione>
      </div>
    </Cornice>
  )
}
