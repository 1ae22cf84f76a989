package org.reckon.api.record;

/** What a figure is about (annotation standard, section 2). */
public enum EventType {
  /** People or animals killed or dead. */
  DEATH("death"),
  /** Wounded or shot. */
  INJURY("injury"),
  /** Missing or trapped. */
  MISSING("missing"),
  /** Rescued or found alive. */
  RESCUE("rescue"),
  /** Fled, displaced or evacuated. */
  DISPLACEMENT("displacement"),
  /** Arrested or charged. */
  ARREST("arrest"),
  /** Attacks, shots and attackers. */
  ATTACK("attack"),
  /** Buildings, vehicles and areas damaged. */
  DAMAGE("damage"),
  /** Cases of a disease. */
  INFECTION("infection"),
  /** In hospital. */
  HOSPITALISATION("hospitalisation"),
  /** Taking part. */
  ATTENDANCE("attendance"),
  /** Votes, seats and turnout. */
  VOTE("vote"),
  /** Polls. */
  SUPPORT("support"),
  /** Jobs and unemployment. */
  EMPLOYMENT("employment"),
  /** Poverty. */
  POVERTY("poverty"),
  /** A share of a population or a whole. */
  COMPOSITION("composition"),
  /** Prices. */
  PRICE("price"),
  /** Revenue. */
  REVENUE("revenue"),
  /** Profit. */
  PROFIT("profit"),
  /** Costs, spending, losses and fines. */
  COST("cost"),
  /** Aid, loans and donations. */
  AID("aid"),
  /** Debt and deficit. */
  DEBT("debt"),
  /** Output. */
  PRODUCTION("production"),
  /** Sales, orders, imports and exports. */
  SALE("sale"),
  /** Length, area, height, weight, magnitude. */
  SIZE("size"),
  /** Temperature, rain, wind, waves. */
  WEATHER("weather"),
  /** Durations. */
  DURATION("duration"),
  /** A change of something not listed. */
  CHANGE("change"),
  /** None of these. */
  OTHER("other");

  private final String value;

  EventType(String value) {
    this.value = value;
  }

  /** The value as it stands in files and in the CAS. */
  public String value() {
    return value;
  }

  /**
   * Finds the constant of a written value.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EventType of(String value) {
    for (var constant : values()) {
      if (constant.value.equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no eventType '" + value + "'");
  }
}
