import { readFile } from 'node:fs/promises'

/** Resident memory of a process in MiB, from the kernel's accounts; null where they can't be read. */
export const readMemoriaMiB = async (pid: number): Promise<number | null> => {
  try {
    const stato = await readFile(`/proc/${pid}/status`, 'utf8')
    const kib = /^VmRSS:\s+(\d+) kB/m.exec(stato)?.[1]
    return kib === undefined ? null : Number(kib) / 1024
  } catch {
    return null
  }
}
