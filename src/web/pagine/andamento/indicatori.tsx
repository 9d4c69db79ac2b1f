import type { ConteggioIndicatori } from '../../../dominio/conseguimento/insieme.ts'
import type { Andamento, GruppoAndamento } from '../../../servizi/andamento/andamento.ts'
import { useParole } from '../../ambiente.ts'
import { Impilata } from '../../grafici/impilata.tsx'
import { ChiaveMotivi, type Motivo } from '../../grafici/motivi.tsx'
import { Righe } from '../../grafici/righe.tsx'
import { printConteggio } from '../../numeri.ts'
import { Grafico } from './grafico.tsx'
import { indirizzoGruppo, nomeGruppo, RIGHE_MASSIME } from './gruppi.ts'
import { indirizzoSchede, type StatoAndamento } from './stato.ts'

type Esito = Exclude<keyof ConteggioIndicatori, 'totali'>
const ESITI: readonly (readonly [Esito, Motivo])[] = [
  ['raggiunti', 'bene'],
  ['nonRaggiunti', 'male'],
  ['nonRendicontati', 'ignoto'],
  ['nonValutabili', 'escluso'],
  ['nonCalcolabili', 'vuoto'],
]

/** Indicators met, missed, not reported, not assessable: as a whole and group by group, each to its own whole. */
export const GraficoIndicatori = ({
  andamento: a,
  stato,
}: {
  readonly andamento: Andamento
  readonly stato: StatoAndamento
}) => {
  const parole = useParole()
  const { andamento } = parole
  const p = andamento.indicatori
  const { totale } = a
  if (totale.indicatori.totali === 0) return <p class="oc-muto">{p.nessuno}</p>
  const presenti = ESITI.filter(([esito]) => totale.indicatori[esito] > 0)
  const gruppi = a.gruppi.filter((g) => g.indicatori.totali > 0)
  const dettaglio = ({ indicatori }: GruppoAndamento) =>
    ESITI.filter(([esito]) => indicatori[esito] > 0)
      .map(([esito]) => `${printConteggio(indicatori[esito])} ${p.esiti[esito]}`)
      .join(', ')
  const riga = (g: GruppoAndamento, nome: string, forte: boolean) => ({
    chiave: forte ? '' : nome,
    nome,
    forte,
    indirizzo: forte ? indirizzoSchede(stato) : indirizzoGruppo(g, stato),
    disegno: (
      <Impilata
        descrizione={`${nome}: ${dettaglio(g)}`}
        massimo={g.indicatori.totali}
        parti={ESITI.map(([esito, motivo]) => ({ motivo, quanti: g.indicatori[esito] }))}
      />
    ),
    cifre: <b>{p.su(printConteggio(g.indicatori.raggiunti), printConteggio(g.indicatori.totali))}</b>,
  })
  return (
    <Grafico
      titolo={p.titolo}
      frasi={[
        p.sintesi(printConteggio(totale.indicatori.raggiunti), printConteggio(totale.indicatori.totali)),
      ]}
      vedi={[
        ...(totale.indicatori.nonRaggiunti > 0
          ? [{ testo: p.vedi, indirizzo: indirizzoSchede(stato, { segnale: 'sotto-atteso' }) }]
          : []),
        ...(totale.indicatori.nonRendicontati > 0
          ? [{ testo: p.vediMancanti, indirizzo: indirizzoSchede(stato, { mancanza: 'raggiunto' }) }]
          : []),
      ]}
      tabella={{
        colonne: [
          { chiave: 'gruppo', testo: andamento.criteri[stato.per] },
          ...ESITI.map(([esito]) => ({ chiave: esito, testo: p.esiti[esito], numero: true })),
          { chiave: 'totale', testo: andamento.scadenze.totale, numero: true },
        ],
        children: gruppi.map((g) => {
          const nome = nomeGruppo(g, stato, parole)
          return (
            <tr key={nome}>
              <th scope="row">{nome}</th>
              {ESITI.map(([esito]) => (
                <td key={esito} class="numero">
                  {printConteggio(g.indicatori[esito])}
                </td>
              ))}
              <td class="numero">{printConteggio(g.indicatori.totali)}</td>
            </tr>
          )
        }),
      }}
    >
      <ChiaveMotivi voci={presenti.map(([esito, motivo]) => ({ motivo, nome: p.esiti[esito] }))} />
      <Righe
        righe={[
          ...(gruppi.length > 1 ? [riga(totale, andamento.tutto, true)] : []),
          ...gruppi.slice(0, RIGHE_MASSIME).map((g) => riga(g, nomeGruppo(g, stato, parole), false)),
        ]}
      />
    </Grafico>
  )
}
