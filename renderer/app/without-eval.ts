import { config } from "zod";

/** Schemas would compile themselves with `new Function`, which our content security policy stops and reports. */
config({ jitless: true });
