import { AZIONI, type Azione, NOMI_RUOLI, PERMESSI, RUOLI } from '../../../dominio/permessi/tabella.ts'
import type { Permessi, RigaPermesso } from '../../../servizi/accesso/permessi.ts'
import { useParole } from '../../ambiente.ts'
import { Briciole } from '../../componenti/briciole.tsx'
import { Cornice } from '../../componenti/cornice.tsx'
import { Icona } from '../../componenti/icona.tsx'
import { Sezione } from '../../componenti/sezione.tsx'
import { Cella, RUOLO, Tabella } from '../../componenti/tabella.tsx'
import { indirizzoScheda } from '../../indirizzi.ts'
import { wordAmbito } from '../persone/ruolo.tsx'

const Perche = ({ riga: r }: { readonly riga: RigaPermesso }) => {
  const { permessi: p, persone } = useParole().accesso
  if (r.permesso.ok) {
    const { ruolo, titolo, ambito } = r.permesso.per
    const aTitolo = titolo === 'titolare' ? '' : persone.campi.titoli[titolo]
    return <>{p.per(NOMI_RUOLI[ruolo], aTitolo, wordAmbito(ambito))}</>
  }
  const serve = p.serve(r.ruoli.map((x) => NOMI_RUOLI[x]).join(', '))
  return <>{r.permesso.motivo === 'fuori-ambito' ? p.fuoriAmbito : serve}</>
}

const Chi = ({ riga: r }: { readonly riga: RigaPermesso }) => {
  const { permessi: p } = useParole().accesso
  if (r.chi === null || r.chi.length === 0) return <>{p.nessuno}</>
  return (
    <ul class="oc-elenco-semplice">
      {r.chi.map(({ nome, per }) => (
        <li key={`${nome} ${per.ruolo}`}>
          {nome} <span class="oc-sotto">{NOMI_RUOLI[per.ruolo]}</span>
        </li>
      ))}
    </ul>
  )
}

const TabellaPermessi = () => {
  const { permessi: p } = useParole().accesso
  const ruoli = RUOLI.filter((r) => r !== 'operatore-locale')
  return (
    <Sezione id="tabella" titolo={p.tabella}>
      <p class="oc-testo">{p.tabellaSpiega}</p>
      <Tabella
        nome={p.tabella}
        colonne={[
          { chiave: 'azione', testo: p.azione },
          ...ruoli.map((r) => ({ chiave: r, testo: NOMI_RUOLI[r] })),
        ]}
      >
        {(Object.keys(AZIONI) as Azione[]).map((azione) => (
          <tr key={azione} {...RUOLO.riga}>
            <th scope="row" {...RUOLO.testa}>
              {AZIONI[azione]}
            </th>
            {ruoli.map((r) => {
              const portata = PERMESSI[r][azione]
              return (
                <td key={r} {...RUOLO.cella}>
                  {portata === undefined ? '–' : p[portata]}
                </td>
              )
            })}
          </tr>
        ))}
      </Tabella>
    </Sezione>
  )
}

/** Who can do what here, and why. */
export const PaginaPermessi = ({ righe, scheda }: Permessi) => {
  const { permessi: p } = useParole().accesso
  const conChi = righe.some((r) => r.chi !== null)
  return (
    <Cornice
      titolo={p.titolo}
      sezione={null}
      fascia={
        <>
          {scheda === null ? null : (
            <Briciole
              voci={[
                { testo: scheda.codice, indirizzo: indirizzoScheda(scheda.vista, scheda.codice) },
                { testo: p.titolo },
              ]}
            />
          )}
          <h1>{p.titolo}</h1>
          <p class="oc-apertura">
            {scheda === null ? p.apertura : `${p.diScheda(scheda.codice)}: ${scheda.descrizione}`}
          </p>
        </>
      }
    >
      <div class="oc-largo oc-corpo">
        <Sezione id="suoi" titolo={scheda === null ? p.suoi : p.suoiDiScheda(scheda.codice)}>
          <Tabella
            nome={p.suoi}
            schede
            colonne={[
              { chiave: 'azione', testo: p.azione },
              { chiave: 'esito', testo: p.esito },
              { chiave: 'perche', testo: p.perche },
              ...(conChi ? [{ chiave: 'chi', testo: p.persone }] : []),
            ]}
          >
            {righe.map((r) => (
              <tr key={r.azione} {...RUOLO.riga}>
                <th scope="row" {...RUOLO.testa} data-nome={p.azione}>
                  {AZIONI[r.azione]}
                </th>
                <Cella nome={p.esito}>
                  <Icona nome={r.permesso.ok ? 'si' : 'no'} />{' '}
                  {r.permesso.ok ? p.si : scheda === null && r.daQualcheParte ? p.daQualcheParte : p.no}
                </Cella>
                <Cella nome={p.perche}>
                  <Perche riga={r} />
                </Cella>
                {conChi ? (
                  <Cella nome={p.persone}>
                    <Chi riga={r} />
                  </Cella>
                ) : null}
              </tr>
            ))}
          </Tabella>
        </Sezione>
        <TabellaPermessi />
      </div>
    </Cornice>
  )
}
