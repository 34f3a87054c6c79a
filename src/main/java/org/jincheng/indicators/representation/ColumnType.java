package org.jincheng.indicators.representation;

/** What a column holds. */
public enum ColumnType {

	/** A string. */
	TEXT("string"),
	/** A {@link java.math.BigDecimal}. */
	NUMBER("number"),
	/** An {@link Integer} or a {@link Long}. */
	INTEGER("integer"),
	/** A {@link Boolean}. */
	BOOLEAN("boolean"),
	/** A {@link java.time.LocalDate}. */
	DATE("date"),
	/** An {@link java.time.Instant}. */
	MOMENT("datetime");

	private final String frictionlessName;

	ColumnType(String frictionlessName) {
		this.frictionlessName = frictionlessName;
	}

	/** The type of a field in the Table Schema of Frictionless Data. */
	String frictionlessName() {
		return this.frictionlessName;
	}

}
