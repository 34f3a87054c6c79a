package org.jincheng.indicators.core.representation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.request.DateBound;

import org.springframework.util.ClassUtils;

/** What a column holds. */
enum ColumnType {

	/** A string, or what is written as one. */
	TEXT("string"),
	/** A {@link BigDecimal}. */
	NUMBER("number"),
	/** An {@link Integer} or a {@link Long}. */
	INTEGER("integer"),
	/** A {@link Boolean}. */
	BOOLEAN("boolean"),
	/** A {@link LocalDate}. */
	DATE("date"),
	/** An {@link Instant}. */
	MOMENT("datetime");

	private final String frictionlessName;

	ColumnType(String frictionlessName) {
		this.frictionlessName = frictionlessName;
	}

	/** Returns the type of the cells that hold values of a class. */
	static ColumnType of(Class<?> type) {
		return switch (ClassUtils.resolvePrimitiveIfNecessary(type)) {
			case Class<?> number when number == BigDecimal.class -> NUMBER;
			case Class<?> integer when integer == Integer.class || integer == Long.class -> INTEGER;
			case Class<?> truth when truth == Boolean.class -> BOOLEAN;
			case Class<?> date when date == LocalDate.class -> DATE;
			case Class<?> moment when moment == Instant.class -> MOMENT;
			case Class<?> text when text == String.class || text == UUID.class || text == LocalizedText.class
					|| text == DateBound.class || Term.class.isAssignableFrom(text)
					|| CellText.class.isAssignableFrom(text) ->
				TEXT;
			default -> throw new IllegalArgumentException("No cell has a " + type.getName());
		};
	}

	/** Returns the type of a field in the Table Schema of Frictionless Data. */
	String frictionlessName() {
		return this.frictionlessName;
	}

}
