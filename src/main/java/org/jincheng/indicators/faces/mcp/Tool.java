package org.jincheng.indicators.faces.mcp;

import org.jincheng.indicators.core.request.ClientAddress;

/**
 * What an assistant can have done for it. How it is described to assistants is in
 * {@code mcp/tools.json}.
 *
 * @param <A> what its arguments are read into
 */
interface Tool<A extends Record> {

	/** Returns the name that it is called by. */
	String name();

	/** Returns what its arguments are read into. */
	Class<A> arguments();

	/**
	 * Calls it.
	 * @param arguments the arguments
	 * @param client who calls it
	 * @return the answer, which {@link Answers} writes
	 */
	Object call(A arguments, ClientAddress client);

}
