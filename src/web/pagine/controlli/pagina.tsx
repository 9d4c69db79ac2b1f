import { findControllo } from '../../../dominio/coerenza/controlli.ts'
import { findRisposta } from '../../../servizi/commenti/risposte.ts'
import type { RilievoInContesto } from '../../../servizi/controlli/controlli.ts'
import { useParole } from '../../ambiente.ts'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Paginazione } from '../../componenti/paginazione.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { printConteggio } from '../../numeri.ts'
import { Risposta } from '../commenti/risposta.tsx'
import { type DatiControlli, PER_PAGINA, printTitolo, toGruppi } from './dati.ts'
import { Domanda } from './domanda.tsx'
import { FiltriControlli } from './filtri.tsx'
import { indirizzoControlli, indirizzoControlliEsporta } from './indirizzi.ts'
import { Regole } from './regole.tsx'

const ICONE = { E: 'errore', W: 'attenzione', I: 'informazione' } as const

/** How many of each severity; each is a way to see only those. */
const Gravita = ({ controlli, filtro }: DatiControlli) => {
  const { controlli: p } = useParole()
  return (
    <ul class="oc-gravita-conti" aria-label={p.gravita.nome}>
      {(['E', 'W', 'I'] as const).map((g) => (
        <li key={g}>
          <a
            href={indirizzoControlli(controlli.vista.codice, { ...filtro, gravita: g })}
            aria-current={filtro.gravita === g ? 'true' : undefined}
          >
            <span class={`oc-gravita ${g}`}>
              <Icona nome={ICONE[g]} />
              {p.gravita[g]}
            </span>{' '}
            <b>{printConteggio(controlli.conteggio[g])}</b>
          </a>
          <span class="oc-muto oc-piccolo">{p.gravita.spiega[g]}</span>
        </li>
      ))}
    </ul>
  )
}

const Piede = ({ controlli, risposte, puoRispondere, voce }: DatiControlli & { voce: RilievoInContesto }) => {
  const { codice } = voce.rilievo
  // A question about several cards has no card to be answered on.
  if (codice === null || voce.scheda === null) return null
  return (
    <Risposta
      vista={controlli.vista.codice}
      codice={codice}
      rilievo={voce.rilievo}
      risposta={findRisposta(risposte, codice, voce.rilievo)}
      puoRispondere={puoRispondere(voce)}
    />
  )
}

const Gruppi = (d: DatiControlli) => {
  const { controlli: p } = useParole()
  const per = d.filtro.per === 'scheda' ? 'scheda' : 'regola'
  const vista = d.controlli.vista.codice
  return (
    <>
      {toGruppi(d.righe, per).map(({ chiave, righe }) => {
        const scheda = righe[0]?.scheda
        const controllo = per === 'regola' ? findControllo(chiave) : null
        return (
          <section key={chiave} class="oc-gruppo-domande" aria-labelledby={`g-${chiave}`}>
            <h2 id={`g-${chiave}`}>
              {controllo !== null ? (
                printTitolo(controllo.titolo)
              ) : chiave === '' ? (
                p.insieme
              ) : (
                <a href={indirizzoScheda(vista, chiave)}>
                  <span class="oc-codice">{chiave}</span> {scheda?.descrizione}
                </a>
              )}
            </h2>
            <p class="oc-muto oc-piccolo">
              {controllo === null
                ? [scheda?.centro, scheda?.responsabile].filter((t) => t).join(' · ')
                : `${controllo.id} · ${p.inGruppo(d.controlli.regole.find((r) => r.controllo.id === chiave)?.mostrati ?? righe.length)}`}
            </p>
            {controllo === null ? null : (
              <details class="oc-apri oc-piccolo tace">
                <summary>{p.tace}</summary>
                <p>{p.taceSe(controllo.tace)}</p>
              </details>
            )}
            <ul class="oc-domande">
              {righe.map((voce, i) => (
                <Domanda
                  key={`${voce.rilievo.codice}-${voce.rilievo.regola}-${i}`}
                  vista={vista}
                  voce={voce}
                  per={per}
                  piede={<Piede {...d} voce={voce} />}
                  titolo={printTitolo(findControllo(voce.rilievo.regola)?.titolo ?? voce.rilievo.regola)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

const Risultati = (d: DatiControlli) => {
  const { controlli: p } = useParole()
  const { filtro, controlli, pagina, pagine, totale } = d
  const vista = controlli.vista.codice
  const filtrato = Object.entries(filtro).some(([k, v]) => k !== 'per' && v)
  if (totale === 0)
    return (
      <div role="status">
        <h2>{p.nessuno}</h2>
        <p>{filtrato ? p.nessunoFiltri : p.nessunoTutto}</p>
      </div>
    )
  return (
    <div>
      <div class="oc-risultati">
        <p>
          <strong>
            {pagine > 1
              ? p.risultati(
                  (pagina - 1) * PER_PAGINA + 1,
                  Math.min(pagina * PER_PAGINA, totale),
                  printConteggio(totale),
                )
              : p.tutti(totale, printConteggio(totale))}
          </strong>
        </p>
        <p class="esporta">
          <span class="oc-muto">{p.scarica}</span>
          <a href={indirizzoControlliEsporta(vista, filtro, 'xlsx')}>{p.xlsx}</a>
          <a href={indirizzoControlliEsporta(vista, filtro, 'csv')}>{p.csv}</a>
        </p>
      </div>
      <Gruppi {...d} />
      <Paginazione pagina={pagina} pagine={pagine} indirizzo={(n) => indirizzoControlli(vista, filtro, n)} />
    </div>
  )
}

/** The findings of a view as questions: by rule or by card, with what each rule asks and when it is silent. */
export const PaginaControlli = (d: DatiControlli) => {
  const { controlli: p } = useParole()
  const { filtro, controlli } = d
  const vista = controlli.vista.codice
  return (
    <Cornice
      titolo={p.titolo}
      sezione="controlli"
      fascia={
        <>
          <h1>{p.titolo}</h1>
          <p class="oc-muto oc-sottotitolo">{p.sottotitolo(controlli.vista.titolo)}</p>
          <p class="oc-controlli-apertura">{p.apertura}</p>
          <FiltriControlli {...d} />
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <Gravita {...d} />
        <div class="oc-con-indice">
          <Regole controlli={controlli} filtro={filtro} />
          <div>
            <Risultati {...d} />
            {controlli.conteggio.I > 0 && (filtro.gravita ?? '') === '' ? (
              <p class="oc-stacco">
                <a href={indirizzoControlli(vista, { ...filtro, gravita: 'tutte' })}>
                  {p.gravita.mostraI(controlli.conteggio.I, printConteggio(controlli.conteggio.I))}
                </a>
              </p>
            ) : filtro.gravita === 'tutte' ? (
              <p class="oc-stacco">
                <a href={indirizzoControlli(vista, { ...filtro, gravita: undefined })}>
                  {p.gravita.nascondiI}
                </a>
              </p>
            ) : null}
            {controlli.nonApplicabili.length > 0 ? (
              <details class="oc-scatola">
                <summary>{p.nonApplicabili.titolo}</summary>
                <div class="dentro">
                  <p>{p.nonApplicabili.spiega}</p>
                  <dl class="oc-non-applicabili">
                    {controlli.nonApplicabili.map((n) => (
                      <div key={n.regola}>
                        <dt>
                          {printTitolo(n.titolo)} <span class="oc-muto">({n.regola})</span>
                        </dt>
                        <dd>{n.motivo}</dd>
                      </div>
                    ))}
                  </dl>
                </div>
              </details>
            ) : null}
          </div>
        </div>
      </div>
    </Cornice>
  )
}
