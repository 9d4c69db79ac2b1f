import { printData } from '../../../dominio/valori/data.ts'
import type { Solleciti } from '../../../servizi/solleciti/prepara.ts'
import { useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printMomento } from '../../numeri.ts'
import { Esito, type EsitoPagina } from '../compilazione/una.tsx'
import { INDIRIZZO_CAMPAGNE, indirizzoCampagna, indirizzoSolleciti } from './indirizzi.ts'

export interface DatiSolleciti {
  readonly solleciti: Solleciti
  readonly conPosta: boolean
  readonly esito: EsitoPagina | null
}

const Oggi = ({ solleciti: s, conPosta }: DatiSolleciti) => {
  const { solleciti: p } = useParole().campagne
  const daRiprovare = s.scritti.some((m) => m.inviatoIl === null)
  if (!s.inRaccolta) return <Avviso tono="nota" titolo={p.nonInRaccolta} />
  return (
    <Sezione id="oggi" titolo={p.oggi}>
      {s.pronti.length === 0 ? (
        <p>{p.nessuno}</p>
      ) : (
        <ul class="oc-solleciti">
          {s.pronti.map((x) => (
            <li key={x.accountId}>
              <p>
                <strong>{x.nome}</strong> <span class="oc-muto">{x.lettera.a}</span> ·{' '}
                {p.schede(x.schede.length)}
              </p>
              <details class="oc-apri">
                <summary>
                  {p.anteprima} <span class="visually-hidden">{x.nome}</span>
                </summary>
                <p>
                  <strong>{x.lettera.oggetto}</strong>
                </p>
                <div class="oc-lettera">{x.lettera.testo}</div>
              </details>
            </li>
          ))}
        </ul>
      )}
      {conPosta && (s.pronti.length > 0 || daRiprovare) ? (
        <Modulo azione={indirizzoSolleciti(s.campagna.campagnaId)}>
          <button type="submit" class="btn btn-primary">
            {s.pronti.length > 0 ? p.invia(s.pronti.length) : p.riprova}
          </button>
        </Modulo>
      ) : null}
    </Sezione>
  )
}

const Registro = ({ solleciti: s }: DatiSolleciti) => {
  const { solleciti: p } = useParole().campagne
  return (
    <Sezione id="registro" titolo={p.registro}>
      {s.scritti.length === 0 ? (
        <p class="oc-muto">{p.registroVuoto}</p>
      ) : (
        <Tabella
          nome={p.registroNome}
          schede
          colonne={[
            { chiave: 'a', testo: p.a },
            { chiave: 'quando', testo: p.quando },
            { chiave: 'oggetto', testo: p.oggetto },
            { chiave: 'esito', testo: p.esito },
          ]}
        >
          {s.scritti.map((m) => (
            <tr key={m.messaggioId} {...RUOLO.riga}>
              <th scope="row" {...RUOLO.testa}>
                {m.a}
              </th>
              <Cella nome={p.quando}>{printMomento(m.creatoIl)}</Cella>
              <Cella nome={p.oggetto}>{m.oggetto}</Cella>
              <Cella nome={p.esito}>
                {m.inviatoIl !== null
                  ? p.inviato(printMomento(m.inviatoIl))
                  : m.errore === null
                    ? p.daInviare
                    : p.fallito(m.tentativi, m.errore)}
              </Cella>
            </tr>
          ))}
        </Tabella>
      )}
    </Sezione>
  )
}

/** Who would be reminded today and of what, who not and from when, and what was sent. */
export const PaginaSolleciti = (d: DatiSolleciti) => {
  const { campagne } = useParole()
  const { solleciti: p } = campagne
  const { campagna, rinviati, senzaNessuno } = d.solleciti
  const al = printData(campagna.al)
  return (
    <Cornice
      titolo={p.titoloDi(al)}
      sezione="campagne"
      fascia={
        <>
          <Briciole
            voci={[
              { testo: campagne.titolo, indirizzo: INDIRIZZO_CAMPAGNE },
              { testo: campagne.campagna(al), indirizzo: indirizzoCampagna(campagna.campagnaId) },
              { testo: p.titolo },
            ]}
          />
          <h1>{p.titoloDi(al)}</h1>
          <p class="oc-apertura">{p.spiega}</p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <Esito esito={d.esito} />
        {d.conPosta ? null : (
          <Avviso tono="attenzione" titolo={p.senzaPosta}>
            <p>{p.senzaPostaSpiega}</p>
          </Avviso>
        )}
        <Oggi {...d} />
        {senzaNessuno.length === 0 ? null : (
          <Sezione id="senza-nessuno" titolo={p.senzaNessuno}>
            <p>{p.senzaNessunoSpiega}</p>
            <p class="oc-codice">{senzaNessuno.join(', ')}</p>
          </Sezione>
        )}
        {rinviati.length === 0 ? null : (
          <Sezione id="rinviati" titolo={p.rinviati}>
            <ul>
              {rinviati.map((r) => (
                <li key={r.accountId}>{p.dal(r.nome, r.schede, printData(r.dal))}</li>
              ))}
            </ul>
          </Sezione>
        )}
        <Registro {...d} />
      </div>
    </Cornice>
  )
}
