import * as z from 'zod';

// A frame may not make code of text, so schemas have to do without. They ask when they are made: this comes before any is.
z.config({ jitless: true });
