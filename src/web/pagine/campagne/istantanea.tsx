import { printAvanzamento } from '../../../dominio/avanzamento/avanzamento.ts'
import { printPercentuale } from '../../../dominio/conseguimento/parole.ts'
import { printProva } from '../../../dominio/prove/prova.ts'
import { annoDi, printData } from '../../../dominio/valori/data.ts'
import { giornoDi } from '../../../dominio/valori/giorno.ts'
import type { Istantanea } from '../../../servizi/campagne/istantanee.ts'
import { useAmbiente } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Fatti } from '../../componenti/fatti.tsx'
import { Gantt } from '../../componenti/gantt.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Racconto } from '../../componenti/racconto.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Tratteggi } from '../../componenti/tratteggi.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { printMomento } from '../../numeri.ts'
import { nomeOggetto } from '../prove/elenco.tsx'
import { TabellaFasi } from '../scheda/fasi.tsx'
import { TabellaIndicatori } from '../scheda/indicatori.tsx'
import { INDIRIZZO_CAMPAGNE, indirizzoCampagna, indirizzoStampaIstantanea } from './indirizzi.ts'

const Misure = ({ contenuto: c }: Istantanea) => {
  const { campagne, scheda } = useAmbiente().parole
  const p = campagne.congelate
  return (
    <Sezione id="dati" titolo={scheda.sezioni.dati}>
      <Fatti
        voci={[
          [p.avanzamento, printAvanzamento(c.avanzamento)],
          [p.atteso, printAvanzamento(c.atteso)],
          [
            p.punteggio,
            c.conseguimento.risultato === null
              ? p.nonValutabile
              : printPercentuale(c.conseguimento.risultato),
          ],
          ...(['centro', 'responsabile', 'assessorato', 'tipo'] as const).map(
            (k) => [scheda.fatti[k], c.scheda[k]] as const,
          ),
        ]}
      />
      <details class="oc-apri">
        <summary>{p.conto}</summary>
        <dl class="oc-fatti">
          {c.conseguimento.righe.map((r, i) => (
            <div key={`${i}-${r.testo}`}>
              <dt>{r.testo}</dt>
              <dd>{r.valore}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Sezione>
  )
}

/** A card as it was when its round closed: clearly not the present one. */
export const PaginaIstantanea = ({ istantanea: i }: { readonly istantanea: Istantanea }) => {
  const { parole, puo } = useAmbiente()
  const { campagne, scheda: ps } = parole
  const p = campagne.congelate
  const { contenuto: c } = i
  const titolo = p.titoloScheda(i.codice)
  return (
    <Cornice
      titolo={titolo}
      sezione="campagne"
      fascia={
        <>
          <Briciole
            voci={[
              { testo: campagne.titolo, indirizzo: INDIRIZZO_CAMPAGNE },
              ...(i.campagnaId === null
                ? []
                : [
                    {
                      testo: campagne.campagna(printData(i.al)),
                      indirizzo: indirizzoCampagna(i.campagnaId),
                    },
                  ]),
              { testo: i.codice },
            ]}
          />
          <div class="oc-scheda-testa">
            <h1>
              {titolo}
              <small class="oc-storia-di">{c.scheda.descrizione}</small>
            </h1>
            {puo('piano:stampa') ? (
              <div class="oc-pulsanti">
                <a class="btn btn-outline-primary" href={indirizzoStampaIstantanea(i.istantaneaId)}>
                  <Icona nome="stampa" />
                  {p.stampa}
                </a>
              </div>
            ) : null}
          </div>
          <Avviso tono="nota" titolo={p.avviso(printMomento(i.creataIl))}>
            <p>
              {p.avvisoSpiega(printData(c.al), c.regole)}{' '}
              <a href={indirizzoScheda(i.vista, i.codice)}>{p.vaiOggi}</a>
            </p>
          </Avviso>
          {c.esonero === null ? null : (
            <Avviso tono="attenzione" titolo={campagne.schede.esonerata(c.esonero.chi, c.esonero.motivo)} />
          )}
        </>
      }
    >
      <Tratteggi />
      <div class="oc-largo oc-corpo oc-com-era">
        <Misure {...i} />
        {c.criticita === null ? null : (
          <Sezione id="criticita" titolo={p.criticita}>
            <Fatti
              voci={[
                [p.causa, c.criticita.causa],
                [p.rimedio, c.criticita.rimedio],
                [p.chi, c.criticita.chi],
              ]}
            />
          </Sezione>
        )}
        <Sezione id="stato" titolo={ps.sezioni.stato}>
          {c.scheda.statoDiAttuazione.length === 0 ? <p class="oc-muto">{ps.senzaStato}</p> : null}
          {c.scheda.statoDiAttuazione.map((s) => (
            <div key={s.al}>
              <h3>{ps.statoAl(printData(s.al))}</h3>
              <Racconto testo={s.testo} />
            </div>
          ))}
        </Sezione>
        <Sezione id="gantt" titolo={ps.sezioni.gantt}>
          <Gantt fasi={c.scheda.fasi} al={c.al} anno={annoDi(c.al)} titolo="t-gantt" />
        </Sezione>
        <Sezione id="fasi" titolo={ps.sezioni.fasi}>
          <TabellaFasi fasi={c.scheda.fasi} al={c.al} rilievi={[]} />
        </Sezione>
        <Sezione id="indicatori" titolo={ps.sezioni.indicatori}>
          <TabellaIndicatori
            indicatori={c.scheda.indicatori}
            voci={c.conseguimento.indicatori}
            rilievi={[]}
            storia={null}
          />
        </Sezione>
        {c.prove.length === 0 ? null : (
          <Sezione id="prove" titolo={p.prove}>
            <ul class="oc-prove">
              {c.prove.map((x, n) => (
                <li key={`${n}-${x.aggiuntaIl}`}>
                  <p>
                    <b>{parole.prove.tipi[x.dati.tipo]}</b> {printProva(x.dati)}
                  </p>
                  <p class="oc-muto oc-piccolo">
                    {[
                      nomeOggetto(x.oggetto, parole.prove),
                      x.dati.tipo === 'file' ? `SHA-256 ${x.sha256 ?? ''}` : (x.dati.link ?? ''),
                    ]
                      .filter((v) => v !== '')
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          </Sezione>
        )}
        <p class="oc-muto oc-piccolo">
          {p.congelamento(printData(giornoDi(i.creataIl)))} · {p.regole(c.regole)} · {c.ente}
        </p>
      </div>
    </Cornice>
  )
}
