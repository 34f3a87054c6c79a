package org.jincheng.indicators.source;

import java.util.Optional;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.References;

/**
 * The statements of a source, as curators change them. The path of each is below its
 * source.
 */
public final class CuratedStatements implements Curated<Statement, StatementRequest> {

	private final String source;

	private final Statements statements;

	CuratedStatements(String source, Statements statements) {
		this.source = source;
		this.statements = statements;
	}

	@Override
	public String collection() {
		return "sources/" + this.source + "/statements";
	}

	@Override
	public String noun() {
		return "statement";
	}

	@Override
	public Class<StatementRequest> requestType() {
		return StatementRequest.class;
	}

	@Override
	public String id(StatementRequest request) {
		return request.paragraph() + "." + request.sentence();
	}

	@Override
	public Optional<Statement> find(String id) {
		return Locator.parse(this.source, id).flatMap(this.statements::findById);
	}

	@Override
	public StatementRequest state(Statement statement) {
		return statement.state();
	}

	@Override
	public void check(StatementRequest request, References references) {
		// Its source is in its path.
	}

	@Override
	public Statement create(StatementRequest request) {
		return new Statement(this.source, request);
	}

	@Override
	public void change(Statement statement, StatementRequest request) {
		statement.change(request);
	}

}
