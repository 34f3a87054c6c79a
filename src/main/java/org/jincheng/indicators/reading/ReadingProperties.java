package org.jincheng.indicators.reading;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What readings may take.
 *
 * @param maxConcurrent how many texts and files are read at once
 * @param maxConcurrentByAddress how many of them are of one client address
 * @param maxConcurrentFiles how many files are taken apart at once, each by a process of
 * up to 96 MB of heap, some 200 MB in all; of one client address, one is
 * @param waitTimeout how long a text waits for its turn
 * @param maxWaiting how many texts can wait, each on a thread, but without a connection
 * to the database
 * @param timeout how long the processor may work for a short text: the server does not
 * see that a client has left before it writes the answer. Each 10,000 characters or bytes
 * add one second
 * @param maxTimeout how long it may work for any text
 * @param fileTimeout how long it may take to find the paragraphs and tables of a file
 * before the process that does so is killed; a file of 2 MB or more has three times as
 * long
 */
@ConfigurationProperties("jincheng.reading")
record ReadingProperties(@DefaultValue("4") int maxConcurrent, @DefaultValue("2") int maxConcurrentByAddress,
		@DefaultValue("2") int maxConcurrentFiles, @DefaultValue("1s") Duration waitTimeout,
		@DefaultValue("32") int maxWaiting, @DefaultValue("2s") Duration timeout,
		@DefaultValue("5s") Duration maxTimeout, @DefaultValue("3s") Duration fileTimeout) {

	private static final int CHARACTERS = 10_000;

	/** How long the processor may work for a text that is so long. */
	Duration timeoutOf(int length) {
		var longer = this.timeout.plusMillis(1000L * length / CHARACTERS);
		return (longer.compareTo(this.maxTimeout) < 0 || this.timeout.compareTo(this.maxTimeout) > 0) ? longer
				: this.maxTimeout;
	}

}
