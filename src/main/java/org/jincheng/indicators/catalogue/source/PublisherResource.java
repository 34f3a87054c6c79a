package org.jincheng.indicators.catalogue.source;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.Told;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.SeparatedBy;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes.
 *
 * @param code its code
 * @param name its name
 * @param aliases the other names that it is printed under
 * @param kind what it is; null where nobody has said
 * @param kindName what it is, in words
 * @param parent the code of the publisher that it is a part of; null where it is of none
 */
@Schema(name = "Publisher")
record PublisherResource(String code, Told name, @SeparatedBy("; ") List<String> aliases, @Nullable PublisherKind kind,
		@Nullable Told kindName, @Nullable String parent) implements Writable {

	static final Table<PublisherResource> TABLE = Table
		.of("publishers", "Who publishes, under which names.", PublisherResource.class)
		.columns("code", "name", "aliases", "kind", "kindName", "parent")
		.texts("name", "names")
		.ofField("name", 2)
		.key("code")
		.refersTo("publishers", "parent");

	@Override
	public PublisherRequest said() {
		return new PublisherRequest(this.code, names(), this.aliases, this.kind, this.parent);
	}

	/** Its name. */
	private Text names() {
		return this.name.text();
	}

}
