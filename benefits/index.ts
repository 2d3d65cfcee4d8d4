/** The door of the rules. Everything other folders may use is listed here. */
