package org.jincheng.indicators.reading.result;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.FigureDefaults;
import org.jincheng.indicators.catalogue.indicator.FigureRules;
import org.jincheng.indicators.catalogue.indicator.Sense;
import org.jincheng.indicators.core.language.FullName;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that the dataset lacks, in the form that a publication takes.
 *
 * @param type always {@code indicator}
 * @param code the code that it would have
 * @param name the name; the words of the text in both languages if the dictionary lacks
 * the indicator
 * @param definition the definition
 * @param topic the code of the topic
 * @param units the codes of its units, with those of its figures
 * @param decimals how many decimals its figures usually have
 * @param defaults what holds for its figures that do not say otherwise
 * @param cell which part of which measure it is
 * @param sense its other names
 */
public record ProposedIndicator(@Schema(allowableValues = "indicator") String type, String code, FullName name,
		Text definition, String topic, List<String> units, int decimals, @JsonUnwrapped FigureDefaults defaults,
		@JsonUnwrapped Cell cell, @JsonUnwrapped Sense sense) {

	/** Returns the same with a unit of a figure. */
	public ProposedIndicator with(@Nullable String unit) {
		return (unit == null || unit.equals(FigureRules.RANK) || this.units.contains(unit)) ? this
				: new ProposedIndicator(this.type, this.code, this.name, this.definition, this.topic,
						Stream.concat(this.units.stream(), Stream.of(unit)).toList(), this.decimals, this.defaults,
						this.cell, this.sense);
	}

	/** Its name and its other names in a language. */
	public Stream<String> names(Language language) {
		var isChinese = language == Language.ZH;
		var others = this.sense.synonymsOrNone();
		return Stream.concat(Stream.of(isChinese ? this.name.zh() : this.name.en()),
				(isChinese ? others.zh() : others.en()).stream());
	}

}
