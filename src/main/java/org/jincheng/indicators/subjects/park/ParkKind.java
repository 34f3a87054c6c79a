package org.jincheng.indicators.subjects.park;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What a park is for. */
enum ParkKind implements NamedTerm {

	INDUSTRIAL("industrial", "Industrial park", "产业园"),

	GREEN("green", "Green park", "公园"),

	SCIENCE("science", "Science and technology park", "科技园"),

	LOGISTICS("logistics", "Logistics park", "物流园"),

	AGRICULTURAL("agricultural", "Agricultural park", "农业园");

	@EnumeratedValue
	private final String code;

	private final Text text;

	ParkKind(String code, String en, String zh) {
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
