import { printData } from '../../../dominio/valori/data.ts'
import type { Importazione } from '../../../servizi/amministrazione/importazioni.ts'
import { useParole } from '../../ambiente.ts'
import { Fatti } from '../../componenti/fatti.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { printConteggio, printMomento } from '../../numeri.ts'
import { AttornoEnte } from './attorno.tsx'
import { INDIRIZZO_REGISTRO } from './indirizzi.ts'

/** More than these are counted and not listed. */
const ELENCATE = 500

const Segnalazioni = ({ segnalazioni }: { readonly segnalazioni: Importazione['segnalazioni'] }) => {
  const { importa, amministrazione } = useParole()
  const p = amministrazione.importazione
  if (segnalazioni.length === 0) return <p>{p.senzaSegnalazioni}</p>
  return (
    <>
      <Tabella
        nome={p.segnalazioni}
        schede
        colonne={[
          { chiave: 'dove', testo: p.dove },
          { chiave: 'cosa', testo: p.cosa },
        ]}
      >
        {segnalazioni.slice(0, ELENCATE).map((s, i) => (
          <tr key={`${s.motivo}-${i}`} {...RUOLO.riga}>
            <th scope="row" {...RUOLO.testa} class="oc-dove">
              {s.pagina === null ? p.nelDocumento : importa.anteprima.pagina(s.pagina, s.riga)}
              {s.scheda === null ? null : <span class="oc-blocco oc-codice">{s.scheda}</span>}
            </th>
            <Cella nome={p.cosa}>
              <b>{importa.anteprima.gravita[s.gravita]}</b>: {s.messaggio}
            </Cella>
          </tr>
        ))}
      </Tabella>
      {segnalazioni.length > ELENCATE ? (
        <p class="oc-muto">
          {importa.anteprima.altreSegnalazioni(printConteggio(segnalazioni.length - ELENCATE))}
        </p>
      ) : null}
    </>
  )
}

const CONTI = ['schede', 'fasi', 'indicatori', 'aggiunte', 'cambiate', 'invariate', 'mancanti'] as const

/** One import: the document, its cover, what it did, what was doubtful. */
export const PaginaImportazione = ({ importazione: i }: { readonly importazione: Importazione }) => {
  const { amministrazione } = useParole()
  const p = amministrazione.importazione
  const f = i.frontespizio
  return (
    <AttornoEnte
      pagina="importazioni"
      titolo={p.titolo(i.nomeFile)}
      briciole={[
        { testo: amministrazione.registro.titolo, indirizzo: INDIRIZZO_REGISTRO },
        { testo: i.nomeFile },
      ]}
    >
      <Sezione id="documento" titolo={p.documento}>
        <Fatti
          voci={[
            [p.fatti.quando, printMomento(i.quando)],
            [p.fatti.chi, i.chi],
            [p.fatti.formato, p.formati[i.formato] ?? i.formato],
            [p.fatti.pagine, printConteggio(i.pagine)],
            [p.fatti.dimensione, p.byte(printConteggio(Math.ceil(i.byte / 1024)))],
            [p.fatti.dichiarato, i.enteDichiarato],
            [p.fatti.impronta, i.sha256],
          ]}
        />
      </Sezione>
      <Sezione id="frontespizio" titolo={p.frontespizio}>
        <Fatti
          voci={[
            [p.titoloStampa, f.titolo],
            [p.ente, f.ente],
            [p.vista, f.vista?.codice ?? null],
            [p.livello, f.livello],
            [p.centro, f.centro === null ? null : `${f.centro.codice} ${f.centro.nome}`],
            [p.elaborata, f.dataElaborazione === null ? null : printData(f.dataElaborazione)],
            [p.al, f.al === null ? null : printData(f.al)],
          ]}
        />
      </Sezione>
      <Sezione id="conteggi" titolo={p.conteggi}>
        <ul class="oc-riepilogo">
          {CONTI.map((c) => (
            <li key={c}>
              <b>{i.conteggi[c] === null ? '–' : printConteggio(i.conteggi[c])}</b> {p.conti[c]}
            </li>
          ))}
        </ul>
      </Sezione>
      <Sezione id="segnalazioni" titolo={p.segnalazioni}>
        <Segnalazioni segnalazioni={i.segnalazioni} />
      </Sezione>
    </AttornoEnte>
  )
}
