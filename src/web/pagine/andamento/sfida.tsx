import { DOMANDE_SFIDA, type DomandaSfida } from '../../../dominio/sfida/sfida.ts'
import { printDecimale } from '../../../dominio/valori/decimale.ts'
import type { RispostaSfida, Sfida, VoceSfida } from '../../../servizi/andamento/sfida.ts'
import { useParole } from '../../ambiente.ts'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { Valore } from '../../componenti/valore.tsx'
import { idIndicatore } from '../../gantt/ancore.ts'
import { Impilata } from '../../grafici/impilata.tsx'
import { ChiaveMotivi, Motivi } from '../../grafici/motivi.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { printConteggio } from '../../numeri.ts'
import { Fascia, type FasciaProps } from './fascia.tsx'

export interface DatiSfida extends Omit<FasciaProps, 'pagina'> {
  readonly sfida: Sfida
}

/** More rows than these are asked for by narrowing. */
const MASSIMO = 200

const AnniPassati = ({ voce: v }: { readonly voce: VoceSfida }) => {
  const { sfida: p } = useParole().andamento
  const anni = Object.keys(v.storico).sort().reverse()
  if (anni.length === 0) return <Valore testo={null} />
  return (
    <>
      {anni.map((anno) => (
        <span key={anno} class="oc-blocco">
          {v.storicoIncerto ? p.annoIncerto(anno) : anno}: {printDecimale(v.storico[anno] ?? '0')}
        </span>
      ))}
    </>
  )
}

const valore = (d: string | null): string | null => (d === null ? null : printDecimale(d))

const Elenco = ({ voci, nome }: { readonly voci: readonly VoceSfida[]; readonly nome: string }) => {
  const { sfida: p } = useParole().andamento
  return (
    <>
      {voci.length > MASSIMO ? <p>{p.primi(printConteggio(MASSIMO), printConteggio(voci.length))}</p> : null}
      <Tabella
        nome={p.tabella(nome)}
        schede
        colonne={[
          { chiave: 'obiettivo', testo: p.obiettivo },
          { chiave: 'indicatore', testo: p.indicatore },
          { chiave: 'atteso', testo: p.atteso, numero: true },
          { chiave: 'raggiunto', testo: p.raggiunto, numero: true },
          { chiave: 'passati', testo: p.anniPassati, numero: true },
        ]}
      >
        {voci.slice(0, MASSIMO).map((v) => (
          <tr key={`${v.codice}-${v.indice}`} {...RUOLO.riga}>
            <th scope="row" {...RUOLO.testa}>
              <a href={`${indirizzoScheda(v.vista, v.codice)}#${idIndicatore(v.indice)}`}>
                <span class="oc-codice">{v.codice}</span>
              </a>{' '}
              <span class="oc-piccolo oc-muto">{v.obiettivo}</span>
            </th>
            <Cella nome={p.indicatore}>{v.descrizione}</Cella>
            <Cella nome={p.atteso} numero>
              <Valore testo={valore(v.valoreAtteso)} />
            </Cella>
            <Cella nome={p.raggiunto} numero>
              <Valore testo={valore(v.valoreRaggiunto)} />
            </Cella>
            <Cella nome={p.anniPassati} numero>
              <AnniPassati voce={v} />
            </Cella>
          </tr>
        ))}
      </Tabella>
    </>
  )
}

/** One question: how many, out of how many, which, and why of some nobody can say. */
const Domanda = ({
  domanda,
  risposta: r,
}: {
  readonly domanda: DomandaSfida
  readonly risposta: RispostaSfida
}) => {
  const { sfida: p } = useParole().andamento
  const testi = p.domande[domanda]
  const [si, no, non] = [r.si.length, r.no, r.nonGiudicabili]
  const conteggio = p.conteggio(printConteggio(si), printConteggio(no), printConteggio(non))
  return (
    <Sezione id={domanda} titolo={testi.titolo}>
      <p>{testi.spiega}</p>
      <div class="oc-sfida-conto">
        <p class="grande">
          <b>{printConteggio(si)}</b>
          <span>{p.suTutti(printConteggio(si + no + non))}</span>
        </p>
        <Impilata
          descrizione={`${testi.titolo}: ${conteggio}`}
          massimo={si + no + non}
          parti={[
            { motivo: 'attenzione', quanti: si },
            { motivo: 'neutro', quanti: no },
            { motivo: 'ignoto', quanti: non },
          ]}
        />
        <ChiaveMotivi
          voci={[
            { motivo: 'attenzione', nome: p.si },
            { motivo: 'neutro', nome: p.no },
            { motivo: 'ignoto', nome: p.nonGiudicabili },
          ]}
        />
      </div>
      {si === 0 ? <p>{p.nessuno}</p> : <Elenco voci={r.si} nome={testi.titolo} />}
      {r.motivi.length > 0 ? (
        <div class="oc-piccolo oc-muto oc-sopra">
          <p>{p.perche}</p>
          <ul>
            {r.motivi.map(({ motivo, quanti }) => (
              <li key={motivo}>{p.motivi[motivo](printConteggio(quanti), quanti === 1)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </Sezione>
  )
}

/** Which targets ask little of those who have them. */
export const PaginaSfida = ({ sfida: s, ...fascia }: DatiSfida) => {
  const { andamento, elenco } = useParole()
  const p = andamento.sfida
  return (
    <Cornice
      titolo={p.titolo}
      sezione="andamento"
      fascia={
        <>
          <Briciole
            voci={[{ testo: elenco.titoloVista(s.piano.quadro.vista.titolo) }, { testo: andamento.titolo }]}
          />
          <Fascia pagina="sfida" {...fascia} />
        </>
      }
    >
      <Motivi />
      <div class="oc-largo oc-corpo">
        <p class="oc-apertura">{p.apertura}</p>
        <p class="oc-muto">
          {p.suQuanti(printConteggio(s.indicatori))} {p.fonte}
        </p>
        {DOMANDE_SFIDA.map((d) => (
          <Domanda key={d} domanda={d} risposta={s.domande[d]} />
        ))}
      </div>
    </Cornice>
  )
}
