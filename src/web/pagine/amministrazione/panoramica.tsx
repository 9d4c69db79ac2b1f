import type { Panoramica } from '../../../servizi/amministrazione/panoramica.ts'
import { useAmbiente, useParole } from '../../ambiente.ts'
import { Avviso } from '../../componenti/avviso.tsx'
import { Fatti } from '../../componenti/fatti.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { indirizzoElenco } from '../../indirizzi.ts'
import { printConteggio, printMomento } from '../../numeri.ts'
import { AttornoEnte } from './attorno.tsx'
import { INDIRIZZO_REGISTRO } from './indirizzi.ts'
import { TabellaRegistro } from './registro.tsx'

const Viste = ({ viste }: { readonly viste: Panoramica['viste'] }) => {
  const { panoramica: p } = useParole().amministrazione
  return (
    <Tabella
      nome={p.viste}
      schede
      colonne={[
        { chiave: 'vista', testo: p.vista },
        { chiave: 'livelli', testo: p.livelli },
        { chiave: 'schede', testo: p.schede, numero: true },
        { chiave: 'fasi', testo: p.fasi, numero: true },
        { chiave: 'indicatori', testo: p.indicatori, numero: true },
      ]}
    >
      {viste.map((v) => (
        <tr key={v.codice} {...RUOLO.riga}>
          <th scope="row" {...RUOLO.testa}>
            <a href={indirizzoElenco(v.codice)}>{v.titolo || v.codice}</a>
            <span class="oc-blocco oc-muto oc-piccolo">{v.codice}</span>
          </th>
          <Cella nome={p.livelli}>{v.livelli.map((l) => l.nome).join(' › ')}</Cella>
          <Cella nome={p.schede} numero>
            {printConteggio(v.schede)}
          </Cella>
          <Cella nome={p.fasi} numero>
            {printConteggio(v.fasi)}
          </Cella>
          <Cella nome={p.indicatori} numero>
            {printConteggio(v.indicatori)}
          </Cella>
        </tr>
      ))}
    </Tabella>
  )
}

/** The entity, what its store holds and where, who brought what in lately. */
export const PaginaPanoramica = ({ panoramica: d }: { readonly panoramica: Panoramica }) => {
  const { parole, versione } = useAmbiente()
  const { panoramica: p } = parole.amministrazione
  const { archivio: a } = d
  return (
    <AttornoEnte pagina="panoramica" titolo={p.titolo} briciole={[]}>
      {d.ente === null ? (
        <Avviso tono="nota" titolo={p.vuoto}>
          <p>{p.vuotoTesto}</p>
          <p>
            <a href="/importa">{p.vaiImporta}</a>
          </p>
        </Avviso>
      ) : (
        <Sezione id="ente" titolo={p.ente}>
          <Fatti
            voci={[
              [p.fatti.nome, d.ente.nome],
              [p.fatti.nomi, d.ente.nomi.join('; ')],
              [p.fatti.dal, printMomento(d.ente.creatoIl)],
              [p.fatti.grammatica, d.ente.grammaticaPropria ? p.grammaticaPropria : p.grammaticaPredefinita],
              [
                p.fatti.organigramma,
                d.organigramma === null
                  ? p.nonPortato
                  : p.portato(printMomento(d.organigramma.quando), d.organigramma.chi),
              ],
            ]}
          />
        </Sezione>
      )}
      {d.viste.length > 0 ? (
        <Sezione id="viste" titolo={p.viste}>
          <Viste viste={d.viste} />
        </Sezione>
      ) : null}
      {d.importazioni.length > 0 ? (
        <Sezione id="importazioni" titolo={p.importazioni}>
          <TabellaRegistro importazioni={d.importazioni} />
          <p class="oc-sopra">
            <a href={INDIRIZZO_REGISTRO}>{p.tutte}</a>
          </p>
        </Sezione>
      ) : null}
      <Sezione id="archivio" titolo={p.archivio}>
        <Fatti
          voci={[
            [p.motore, p.motori[a.motore]],
            [p.dove, a.dove],
            [
              p.schema,
              a.versione === null
                ? null
                : p.versioneSchema(a.versione, a.aggiornatoIl === null ? '' : printMomento(a.aggiornatoIl)),
            ],
            [p.programma, versione],
            [p.revisione, printConteggio(a.revisione)],
          ]}
        />
      </Sezione>
    </AttornoEnte>
  )
}
