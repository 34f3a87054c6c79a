package org.jincheng.indicators.subjects.investment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/** The sector of the economy that receives the money. */
enum InvestmentSector implements NamedTerm {

	OPTICAL_ELECTRO_MECHANICAL, COAL_CHEMICAL, CASTING, BUILDING_RENOVATION, COAL, ENERGY, MANUFACTURING, AGRICULTURE,
	TRANSPORT, TOURISM, HEALTHCARE, EDUCATION, ENVIRONMENT, REAL_ESTATE,

	/** None of the others; name and definition say which. */
	OTHER;

	@EnumeratedValue
	private final String code = code();

}
