import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONTROLLI, findControllo } from './controlli.ts'
import { printTabellaControlli } from './tabella.ts'

describe('La tabella dei controlli', () => {
  it('è quella pubblicata in docs/controlli.md (altrimenti: node scripts/docs-controlli.ts)', () => {
    const pubblicata = readFileSync(new URL('../../../docs/controlli.md', import.meta.url), 'utf8')
    expect(pubblicata).toBe(printTabellaControlli())
  })

  it('porta ogni controllo una volta, con un identificativo di una lettera e due cifre', () => {
    const ids = CONTROLLI.map((c) => c.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[SPINX]\d{2}$/.test(id))).toEqual([])
    for (const id of ids) expect(printTabellaControlli()).toContain(`\n| ${id} |`)
  })

  it('si trova un controllo per identificativo, in qualunque grafia', () => {
    expect(findControllo(' p01 ')?.titolo).toBe('I pesi delle fasi non sommano 100')
    expect(findControllo('S07')).toBeNull()
  })
})
