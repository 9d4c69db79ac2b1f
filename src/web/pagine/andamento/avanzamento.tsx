import { giudicaTempi } from '../../../dominio/avanzamento/atteso.ts'
import { TOLLERANZA_TEMPI } from '../../../dominio/segnali/segnali.ts'
import { printData } from '../../../dominio/valori/data.ts'
import type { Andamento, GruppoAndamento } from '../../../servizi/andamento/andamento.ts'
import { useParole } from '../../ambiente.ts'
import { printAvanzamentoPagina } from '../../componenti/avanzamento.tsx'
import { BarraAttesa, ChiaveAttesa } from '../../grafici/barra-attesa.tsx'
import { Righe } from '../../grafici/righe.tsx'
import { printConteggio } from '../../numeri.ts'
import { Grafico } from './grafico.tsx'
import { indirizzoGruppo, nomeGruppo, RIGHE_MASSIME } from './gruppi.ts'
import { indirizzoSchede, type StatoAndamento } from './stato.ts'

const tempiDi = (g: GruppoAndamento) => giudicaTempi(g.avanzamento, g.atteso, TOLLERANZA_TEMPI)

/** How far each group is, and how far its dates would have it. */
export const GraficoAvanzamento = ({
  andamento: a,
  stato,
}: {
  readonly andamento: Andamento
  readonly stato: StatoAndamento
}) => {
  const parole = useParole()
  const { andamento: p, scheda } = parole
  const { avanzamento: testi } = p
  const indietro = a.gruppi.filter((g) => tempiDi(g) === 'in ritardo').length
  const riga = (g: GruppoAndamento, nome: string, forte: boolean) => {
    const svolto = printAvanzamentoPagina(g.avanzamento, parole)
    const atteso = printAvanzamentoPagina(g.atteso, parole)
    return {
      chiave: forte ? '' : nome,
      nome,
      forte,
      indirizzo: forte ? indirizzoSchede(stato) : indirizzoGruppo(g, stato),
      disegno: (
        <BarraAttesa
          valore={g.avanzamento}
          atteso={g.atteso}
          descrizione={testi.riga(nome, svolto, atteso)}
        />
      ),
      cifre: (
        <>
          <b>{svolto}</b> {testi.suAtteso(atteso)}
        </>
      ),
    }
  }
  const mostrati = a.gruppi.slice(0, RIGHE_MASSIME)
  return (
    <Grafico
      titolo={testi.titolo(p.raggruppamenti[stato.per])}
      frasi={[
        testi.sintesi(
          printAvanzamentoPagina(a.totale.avanzamento, parole),
          printAvanzamentoPagina(a.totale.atteso, parole),
        ),
        stato.al === null ? null : testi.aData(printData(stato.al)),
        a.gruppi.length > 1 ? testi.indietro(indietro, a.gruppi.length) : null,
        a.gruppi.length > 1 ? testi.ordine : null,
        a.gruppi.length > mostrati.length ? p.altri(printConteggio(a.gruppi.length - mostrati.length)) : null,
      ]}
      tabella={{
        colonne: [
          { chiave: 'gruppo', testo: p.criteri[stato.per] },
          { chiave: 'obiettivi', testo: p.obiettivi, numero: true },
          { chiave: 'svolto', testo: testi.svolto, numero: true },
          { chiave: 'atteso', testo: testi.atteso, numero: true },
          { chiave: 'tempi', testo: testi.tempi },
        ],
        children: a.gruppi.map((g) => {
          const nome = nomeGruppo(g, stato, parole)
          const indirizzo = indirizzoGruppo(g, stato)
          return (
            <tr key={nome}>
              <th scope="row">{indirizzo ? <a href={indirizzo}>{nome}</a> : nome}</th>
              <td class="numero">{printConteggio(g.obiettivi)}</td>
              <td class="numero">{printAvanzamentoPagina(g.avanzamento, parole)}</td>
              <td class="numero">{printAvanzamentoPagina(g.atteso, parole)}</td>
              <td>{scheda.misure.tempi[tempiDi(g)]}</td>
            </tr>
          )
        }),
      }}
    >
      <ChiaveAttesa />
      <Righe
        righe={[
          ...(a.gruppi.length > 1 ? [riga(a.totale, p.tutto, true)] : []),
          ...mostrati.map((g) => riga(g, nomeGruppo(g, stato, parole), false)),
        ]}
      />
    </Grafico>
  )
}
