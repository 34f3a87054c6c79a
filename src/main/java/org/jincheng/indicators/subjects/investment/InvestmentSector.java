package org.jincheng.indicators.subjects.investment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** The part of the economy that money goes into. */
enum InvestmentSector implements NamedTerm {

	OPTICAL_ELECTRO_MECHANICAL("optical-electro-mechanical", "Optical-electro-mechanical industry", "光机电产业"),

	COAL_CHEMICAL("coal-chemical", "Coal chemical industry", "煤化工"),

	CASTING("casting", "Casting", "铸造"),

	BUILDING_RENOVATION("building-renovation", "Renovation of buildings", "建筑改造"),

	COAL("coal", "Coal industry", "煤炭"),

	ENERGY("energy", "Energy", "能源"),

	MANUFACTURING("manufacturing", "Manufacturing", "制造业"),

	AGRICULTURE("agriculture", "Agriculture", "农业"),

	TRANSPORT("transport", "Transport", "交通运输"),

	TOURISM("tourism", "Tourism", "旅游"),

	HEALTHCARE("healthcare", "Healthcare", "医疗卫生"),

	EDUCATION("education", "Education", "教育"),

	ENVIRONMENT("environment", "Environmental protection", "生态环保"),

	REAL_ESTATE("real-estate", "Real estate", "房地产"),

	/** None of the others; name and definition say which. */
	OTHER("other", "Other", "其他");

	@EnumeratedValue
	private final String code;

	private final Text text;

	InvestmentSector(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public Text text() {
		return this.text;
	}

}
