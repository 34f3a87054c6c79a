package org.jincheng.indicators.catalogue.source;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.SeparatedBy;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A publisher of sources, such as a newspaper or a statistics office.
 *
 * @param code the code of the publisher
 * @param name the name of the publisher
 * @param aliases other names under which the publisher is printed
 * @param kind the kind of publisher, such as {@code press}; null if unknown
 * @param kindName the name of the kind, for display
 * @param parent the code of the publisher that this one belongs to; null if it belongs to
 * none
 */
@Schema(name = "Publisher")
record PublisherResource(String code, LocalizedText name, @SeparatedBy("; ") List<String> aliases,
		@Nullable PublisherKind kind, @Nullable LocalizedText kindName, @Nullable String parent) implements Writable {

	static final Table<PublisherResource> TABLE = new Table<>("publishers",
			"The publishers of sources and their names.", PublisherResource.class)
		.columns("code", "name", "aliases", "kind", "kindName", "parent")
		.texts("name", "names")
		.ofField("name", 2)
		.key("code");

	@Override
	public PublisherRequest editable() {
		return new PublisherRequest(this.code, names(), this.aliases, this.kind, this.parent);
	}

	/** Its name. */
	private Text names() {
		return this.name.text();
	}

}
