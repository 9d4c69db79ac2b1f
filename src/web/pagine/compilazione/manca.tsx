import type { DaCompletare } from '../../../dominio/campagna/completezza.ts'
import { findDaCompletare } from '../../../dominio/campagna/completezza.ts'
import { NOMI_RUOLI } from '../../../dominio/permessi/tabella.ts'
import { ruoliChePossono } from '../../../servizi/accesso/permessi.ts'
import type { UnaCompilazione } from '../../../servizi/compilazione/una.ts'
import { useParole } from '../../ambiente.ts'
import { Icona } from '../../componenti/icona.tsx'
import { idCasella } from './casella.tsx'
import { NARRATIVA } from './narrativa.tsx'

const RUOLI_CHE_INVIANO = ruoliChePossono('compilazione:invia')
  .map((r) => NOMI_RUOLI[r])
  .join(', ')

/** The name of the field that a round misses. */
const toNome = ({ campo, indice }: DaCompletare): string => {
  const [parte, suo] = campo.split('.')
  return indice === null || suo === undefined ? NARRATIVA : `${parte}.${indice}.${suo}`
}

/** What keeps the card from being sent, each thing leading to its box. */
export const Manca = ({ una }: { readonly una: UnaCompilazione }) => {
  const { una: p } = useParole().compilazione
  const { scheda, campagna } = una
  const dove = findDaCompletare(scheda.anteprima, campagna.al)
  return (
    <section class="oc-manca" id="vivo-manca" data-vivo aria-labelledby="t-manca">
      <h2 id="t-manca">
        <Icona nome={scheda.mancano.length === 0 ? 'si' : 'ignoto'} />
        {p.mancaBreve(scheda.mancano.length)}
      </h2>
      {scheda.mancano.length === 0 ? (
        <p>{p.nienteManca}</p>
      ) : (
        <details class="oc-apri" open={scheda.mancano.length <= 4}>
          <summary>{p.manca}</summary>
          <ul>
            {scheda.mancano.map((testo, i) => {
              const d = dove[i]
              return (
                <li key={testo}>
                  {d === undefined || !scheda.scrivibile ? (
                    testo
                  ) : (
                    <a href={`#${idCasella(toNome(d))}`}>{testo}</a>
                  )}
                </li>
              )
            })}
          </ul>
        </details>
      )}
      {scheda.scrivibile && !scheda.azioni.includes('invia') ? (
        <p class="oc-muto">
          {p.inviaAltri(RUOLI_CHE_INVIANO)} <a href="/permessi">{p.chiPuo}</a>
        </p>
      ) : null}
    </section>
  )
}
