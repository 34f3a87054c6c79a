package org.jincheng.indicators.faces.mcp;

import org.jincheng.indicators.core.request.ClientAddress;

/**
 * What an assistant can have done for it. How it is described to assistants is in
 * {@code mcp/tools.json}. The name that it is called by is that of its bean.
 *
 * @param <A> what its arguments are read into
 */
interface Tool<A extends Record> {

	/**
	 * Calls it.
	 * @param arguments the arguments
	 * @param client who calls it
	 * @return the answer, which {@link Answers} writes, and which is told in words beside
	 * that
	 */
	InWords call(A arguments, ClientAddress client);

}
