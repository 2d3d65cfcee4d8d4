const shape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as Entra writes it, `0a1b2c3d-0000-4000-8000-000000000000`, in either case. */
export function isGuid(text: string): boolean {
  return shape.test(text);
}
