package org.jincheng.indicators.subjects.metric;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.repository.Repository;

interface TradeMetrics extends Repository<TradeMetric, String>, Entities<TradeMetric> {

}
