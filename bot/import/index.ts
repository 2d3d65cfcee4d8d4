/** The door of the import. */
