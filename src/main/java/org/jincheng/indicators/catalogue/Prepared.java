package org.jincheng.indicators.catalogue;

/**
 * Makes what it works with once the service is ready, so that no request waits for it.
 */
public interface Prepared {

	/** Makes it; without the database its first use does. */
	void prepare();

}
