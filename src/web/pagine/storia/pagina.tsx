import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Paginazione } from '../../componenti/paginazione.tsx'
import { indirizzoElenco, indirizzoScheda } from '../../indirizzi.ts'
import { printConteggio, printMomento } from '../../numeri.ts'
import type { Parole } from '../../parole/it.ts'
import { INDIRIZZO_PANORAMICA } from '../amministrazione/indirizzi.ts'
import { type DatiStoria, PER_PAGINA, RIGHE_MASSIME } from './dati.ts'
import { FiltriStoria } from './filtri.tsx'
import { type GruppoStoria, toGruppi } from './gruppi.ts'
import { indirizzoComEra, indirizzoEsportaStoria, indirizzoStoria } from './indirizzi.ts'
import { Riga } from './riga.tsx'

const printAzione = (azione: string, { azioni }: Parole['storia']): string => {
  const note: Readonly<Record<string, string>> = azioni
  return Object.hasOwn(note, azione) ? (note[azione] ?? azione) : azione
}

const Gruppo = ({ g, conOggetto }: { readonly g: GruppoStoria; readonly conOggetto: boolean }) => {
  const { storia: p } = useParole()
  return (
    <li>
      <h2>
        <time dateTime={g.quando}>{printMomento(g.quando)}</time> {printAzione(g.azione, p)}
      </h2>
      <p class="chi">
        {g.chi ?? <span class="oc-ignoto">{p.ignoto}</span>}
        {g.daDove === null ? null : <span class="oc-muto"> {p.da(g.daDove)}</span>}
      </p>
      <ul>
        {g.righe.map((r) => (
          <Riga key={r.numero} r={r} conOggetto={conOggetto} />
        ))}
      </ul>
    </li>
  )
}

const Vuota = ({ filtro }: Pick<DatiStoria, 'filtro'>) => {
  const { storia: p } = useParole()
  return Object.values(filtro).some((v) => v) ? (
    <Avviso tono="nota" titolo={p.nessuno}>
      <p>{p.nessunoSpiega}</p>
    </Avviso>
  ) : (
    <Avviso tono="nota" titolo={p.vuota}>
      <p>{p.vuotaSpiega}</p>
    </Avviso>
  )
}

/** Who changed what and when, of a card or of the entity, the last first. */
export const PaginaStoria = (d: DatiStoria) => {
  const { storia: p, comuni } = useParole()
  const { storia, filtro, pagina } = d
  const { scheda, righe, totale } = storia
  const da = (pagina - 1) * PER_PAGINA
  return (
    <Cornice
      titolo={scheda === null ? p.titoloEnte : p.titoloScheda(scheda.codice)}
      sezione={scheda === null ? 'amministrazione' : 'obiettivi'}
      fascia={
        <>
          <Briciole
            voci={
              scheda === null
                ? [
                    { testo: comuni.sezioni.amministrazione, indirizzo: INDIRIZZO_PANORAMICA },
                    { testo: p.breve },
                  ]
                : [
                    { testo: scheda.vista, indirizzo: indirizzoElenco(scheda.vista) },
                    { testo: scheda.codice, indirizzo: indirizzoScheda(scheda.vista, scheda.codice) },
                    { testo: p.breve },
                  ]
            }
          />
          <h1>
            {scheda === null ? (
              p.titoloEnte
            ) : (
              <>
                {p.titoloScheda(scheda.codice)} <small class="oc-storia-di">{scheda.descrizione}</small>
              </>
            )}
          </h1>
          <p class="oc-apertura">{scheda === null ? p.aperturaEnte : p.aperturaScheda}</p>
          <FiltriStoria {...d} />
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        {righe.length === 0 ? (
          <Vuota filtro={filtro} />
        ) : (
          <>
            <div class="oc-storia-testa">
              <p role="status">
                {totale === 1 ? p.uno : p.quanti(da + 1, da + righe.length, printConteggio(totale))}
              </p>
              <p>
                {p.scarica} <a href={indirizzoEsportaStoria(scheda, filtro, 'csv')}>{p.csv}</a>{' '}
                <a href={indirizzoEsportaStoria(scheda, filtro, 'json')}>{p.json}</a>
              </p>
              {totale > RIGHE_MASSIME ? <p>{p.troppe(printConteggio(RIGHE_MASSIME))}</p> : null}
              {scheda === null ? null : (
                <p>
                  <a href={indirizzoComEra(scheda.vista, scheda.codice)}>{p.comEra.cerca}</a>
                </p>
              )}
            </div>
            <ol class="oc-storia">
              {toGruppi(righe).map((g) => (
                <Gruppo key={g.righe[0]?.numero ?? g.quando} g={g} conOggetto={scheda === null} />
              ))}
            </ol>
          </>
        )}
        <Paginazione
          pagina={pagina}
          pagine={Math.max(1, Math.ceil(totale / PER_PAGINA))}
          indirizzo={(n) => indirizzoStoria(scheda, filtro, n)}
        />
      </div>
    </Cornice>
  )
}
