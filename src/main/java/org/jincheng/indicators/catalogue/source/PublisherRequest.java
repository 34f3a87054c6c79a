package org.jincheng.indicators.catalogue.source;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.BodyRules;
import org.jincheng.indicators.core.request.SeparatedBy;
import org.jspecify.annotations.Nullable;

/**
 * A publisher, as a curator describes it.
 *
 * @param code the permanent code: letters and digits in groups separated by hyphens, such
 * as {@code china-daily}
 * @param name the name of the publisher
 * @param aliases other names under which the publisher is printed, without semicolons.
 * Default: none
 * @param kind the kind of publisher, such as {@code press}; null if unknown
 * @param parent the code of the publisher that this one belongs to; null if it belongs to
 * none
 */
record PublisherRequest(@Schema(
		example = "jincheng-statistics") @Pattern(regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String code,
		Text name,
		@Schema(example = "[\"晋城市统计局、国家统计局晋城调查队\"]") @SeparatedBy("; ") @Nullable List<@Pattern(regexp = "[^;]+",
				message = "must not contain semicolons") String> aliases,
		@Schema(example = "statistics-office") @Nullable PublisherKind kind,
		@Schema(example = "shanxi-statistics") @Nullable String parent) {

	List<String> aliasesOrNone() {
		return (this.aliases != null) ? this.aliases : List.of();
	}

	/** Its names. */
	List<String> names() {
		return Stream.of(Stream.of(this.name.en()), Stream.ofNullable(this.name.zh()), aliasesOrNone().stream())
			.flatMap((names) -> names)
			.toList();
	}

	/** The same under more names. */
	PublisherRequest called(List<String> names) {
		var known = names().stream().map(Publisher::key).toList();
		var more = names.stream().filter((other) -> !known.contains(Publisher.key(other)));
		return new PublisherRequest(this.code, this.name, Stream.concat(aliasesOrNone().stream(), more).toList(),
				this.kind, this.parent);
	}

	/** The same as a part of another one. */
	PublisherRequest in(@Nullable String other) {
		return new PublisherRequest(this.code, this.name, this.aliases, this.kind, other);
	}

}
