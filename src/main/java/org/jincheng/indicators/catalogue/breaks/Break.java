package org.jincheng.indicators.catalogue.breaks;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/** A day from which figures are not comparable with those before. */
@Entity
@Table(name = "series_break")
class Break {

	@Id
	private String id;

	@Column(name = "indicator_code")
	private @Nullable String indicator;

	@Column(name = "place_code")
	private @Nullable String place;

	private LocalDate day;

	@Enumerated(EnumType.STRING)
	private BreakReason reason;

	private @Nullable Text note;

	private Locator statement;

	void change(BreakRequest request) {
		this.id = request.id();
		this.indicator = request.indicator();
		this.place = request.place();
		this.day = request.day();
		this.reason = request.reason();
		this.note = request.note();
		this.statement = request.statement();
	}

	BreakRequest state() {
		return new BreakRequest(this.id, this.indicator, this.place, this.day, this.reason, this.note, this.statement);
	}

	BreakResource toResource(Language language) {
		return new BreakResource(this.id, this.indicator, this.place, this.day, this.reason,
				this.reason.localized(language), (this.note != null) ? new LocalizedText(this.note, language) : null,
				this.statement, state());
	}

}
