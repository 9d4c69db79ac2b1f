import { printData } from '../../../dominio/valori/data.ts'
import { giornoDi } from '../../../dominio/valori/giorno.ts'
import type { RigaSituazione } from '../../../servizi/campagne/situazione.ts'
import { useAmbiente, useParole } from '../../ambiente.ts'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Modulo } from '../../componenti/modulo.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { Motivi } from '../../grafici/motivi.tsx'
import { printMomento } from '../../numeri.ts'
import { Giorni } from '../compilazione/stato.tsx'
import { Esito } from '../compilazione/una.tsx'
import type { DatiCampagna } from './dati.ts'
import { INDIRIZZO_CAMPAGNE, indirizzoCampagna, indirizzoIstantanea } from './indirizzi.ts'
import { Passi } from './passi.tsx'
import { SchedeCampagna } from './schede.tsx'
import { BarraCampagna, StatoDellaCampagna } from './stato.tsx'

interface GruppoProps {
  readonly titolo: string
  readonly righe: readonly RigaSituazione[]
  readonly senza: string
  readonly vai?: (nome: string) => string
}

const Gruppo = ({ titolo, righe, senza, vai }: GruppoProps) => {
  const { situazione: p } = useParole().campagne
  return (
    <details class="oc-apri" open={righe.length <= 12}>
      <summary>{titolo}</summary>
      <Tabella
        nome={titolo}
        colonne={[
          { chiave: 'nome', testo: p.nome },
          { chiave: 'acquisite', testo: p.colonnaAcquisite },
          { chiave: 'mancano', testo: p.mancano, numero: true },
        ]}
        schede
      >
        {righe.map((r) => (
          <tr key={r.nome ?? ''} {...RUOLO.riga}>
            <th scope="row" {...RUOLO.testa}>
              {r.nome !== null && vai ? <a href={vai(r.nome)}>{r.nome}</a> : (r.nome ?? senza)}
            </th>
            <Cella nome={p.colonnaAcquisite}>{p.acquisite(r.acquisite, r.dovute)}</Cella>
            <Cella nome={p.mancano} numero>
              {r.mancano === 0 ? p.nessuna : r.mancano}
            </Cella>
          </tr>
        ))}
      </Tabella>
    </details>
  )
}

const Congelate = ({
  congelamenti,
  campagnaId,
}: Pick<DatiCampagna, 'congelamenti'> & { readonly campagnaId: number }) => {
  const { parole, puo } = useAmbiente()
  const { congelate: p } = parole.campagne
  if (congelamenti.length === 0) return null
  return (
    <Sezione id="congelate" titolo={p.titolo}>
      <p>{p.spiega}</p>
      {congelamenti.map((c, i) => (
        <details key={c.creataIl} class="oc-apri" open={i === 0 && c.schede.length <= 30}>
          <summary>
            {p.congelamento(printMomento(c.creataIl))} · {p.quante(c.schede.length)}
          </summary>
          <p class="oc-muto oc-piccolo">{p.regole(c.regole)}</p>
          {puo('piano:stampa') ? (
            <Modulo azione={`/campagne/${campagnaId}/congelate`}>
              <input type="hidden" name="il" value={c.creataIl} />
              <button type="submit" class="btn btn-outline-primary">
                <Icona nome="stampa" />
                {p.stampaTutte}
              </button>
            </Modulo>
          ) : null}
          <ul class="oc-congelate">
            {c.schede.map((s) => (
              <li key={s.istantaneaId}>
                <a href={indirizzoIstantanea(s.istantaneaId)}>{s.codice}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Sezione>
  )
}

/** One round: where it stands, what can be done, who has and who hasn't, its cards, what it froze. */
export const PaginaCampagna = (d: DatiCampagna) => {
  const { campagne: p } = useParole()
  const { situazione: s } = d
  const { campagna: c } = s
  const inRaccolta = c.stato === 'aperta' || c.stato === 'riaperta'
  const titolo = p.campagna(printData(c.al))
  const fatti = [
    p.di(c.vista),
    ...(c.apertaIl === null ? [] : [p.aperta(printData(giornoDi(c.apertaIl)))]),
    ...(c.chiusaIl === null ? [] : [p.chiusa(printData(giornoDi(c.chiusaIl)))]),
    ...(c.centri === null ? [] : [p.soloCentri(c.centri.length, c.centri.join(', '))]),
  ]
  return (
    <Cornice
      titolo={titolo}
      sezione="campagne"
      fascia={
        <>
          <Briciole voci={[{ testo: p.titolo, indirizzo: INDIRIZZO_CAMPAGNE }, { testo: titolo }]} />
          <h1>{titolo}</h1>
          <p class="oc-testa-campagna">
            <StatoDellaCampagna stato={c.stato} />
            <span>{p.entro(printData(c.scadenza))}</span>
            {inRaccolta ? <Giorni giorni={d.giorni} /> : null}
          </p>
          <p class="oc-muto oc-piccolo">{fatti.join(' · ')}</p>
          <BarraCampagna conteggio={s.conteggio} />
        </>
      }
    >
      <Motivi />
      <div class="oc-largo oc-corpo">
        <Esito esito={d.esito} />
        {d.puoGestire ? <Passi campagna={c} rimasto={d.rimasto} /> : null}
        {s.schede.length === 0 ? null : (
          <>
            <Sezione id="situazione" titolo={p.situazione.titolo}>
              <div class="oc-affiancati">
                <Gruppo
                  titolo={p.situazione.perCentro}
                  righe={s.perCentro}
                  senza={p.situazione.senzaCentro}
                  vai={(centro) => `${indirizzoCampagna(c.campagnaId, { centro })}#schede`}
                />
                <Gruppo
                  titolo={p.situazione.perPersona}
                  righe={s.perPersona}
                  senza={p.situazione.senzaPersona}
                />
              </div>
            </Sezione>
            <SchedeCampagna {...d} inRaccolta={inRaccolta} />
          </>
        )}
        <Congelate congelamenti={d.congelamenti} campagnaId={c.campagnaId} />
      </div>
    </Cornice>
  )
}
