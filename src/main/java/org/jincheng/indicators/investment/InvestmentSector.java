package org.jincheng.indicators.investment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** The part of the economy that money goes into. */
enum InvestmentSector implements Term {

	OPTICAL_ELECTRO_MECHANICAL("optical-electro-mechanical", "Optical-electro-mechanical industry", "光机电产业"),

	COAL_CHEMICAL("coal-chemical", "Coal chemical industry", "煤化工"),

	CASTING("casting", "Casting", "铸造"),

	BUILDING_RENOVATION("building-renovation", "Renovation of buildings", "建筑改造");

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
