import { RUOLI_CONFERIBILI } from '../../../dominio/accesso/ruoli.ts'
import { NOMI_RUOLI } from '../../../dominio/permessi/tabella.ts'
import { useParole } from '../../ambiente.ts'
import { CampoScelta } from '../../componenti/campo.tsx'
import { CampoControllato } from '../../componenti/campo-controllato.tsx'
import type { ModuloRuolo } from './modulo-ruolo.ts'

/** The fields of a role: which, where, in what title, from when to when. */
export const CampiRuolo = ({
  modulo: m,
  viste,
}: {
  readonly modulo: ModuloRuolo
  readonly viste: readonly string[]
}) => {
  const { campi: p } = useParole().accesso.persone
  const voci = (testi: Readonly<Record<string, string>>) =>
    Object.entries(testi).map(([valore, testo]) => ({ valore, testo }))
  return (
    <div class="oc-colonne-modulo">
      <CampoScelta
        nome="ruolo"
        etichetta={p.ruolo}
        valore={m.ruolo}
        vuota={p.nessuno}
        opzioni={RUOLI_CONFERIBILI.map((r) => ({ valore: r, testo: NOMI_RUOLI[r] }))}
      />
      <CampoScelta nome="ambito" etichetta={p.ambito} valore={m.ambito} opzioni={voci(p.ambiti)} />
      <CampoControllato
        nome="quali"
        etichetta={p.quali}
        aiuto={p.qualiAiuto}
        valore={m.quali}
        errore={null}
      />
      {viste.length === 0 ? null : (
        <CampoScelta
          nome="vista"
          etichetta={p.vista}
          valore={m.vista}
          vuota=""
          opzioni={viste.map((v) => ({ valore: v, testo: v }))}
        />
      )}
      <CampoScelta nome="titolo" etichetta={p.titolo} valore={m.titolo} opzioni={voci(p.titoli)} />
      <CampoControllato nome="dal" etichetta={p.dal} aiuto={p.dateAiuto} valore={m.dal} errore={null} />
      <CampoControllato nome="al" etichetta={p.al} aiuto={p.dateAiuto} valore={m.al} errore={null} />
    </div>
  )
}
