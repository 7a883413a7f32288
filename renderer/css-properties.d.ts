import "react";

declare module "react" {
  interface CSSProperties {
    "--columns"?: string; // of a row of fields: grid-template-columns
  }
}
