import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// What `npm run build` runs. Node would strip the types of a hundred files and compile them each time;
// it keeps what came of it, by their bytes, and goes on without where it cannot.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/zine-press/compiled'))
await import('./build-command.ts')
