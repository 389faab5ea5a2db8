// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// The addresses of an order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrderAddresses {
    /// The order's billing address.
    pub billing: Option<Address>,
    /// The order's shipping address.
    pub shipping: Option<Address>,
}

/// An address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The city.
    pub city: Option<String>,
    /// The customer's company.
    pub company: Option<String>,
    /// The country code.
    pub country: Option<CountryCode>,
    /// The e-mail address of the customer.
    pub email: Option<String>,
    /// Any extra details of the address.
    pub extra1: Option<String>,
    /// A second extra detail of the address.
    pub extra2: Option<String>,
    /// The latitude of the location.
    pub latitude: Option<f64>,
    /// A location ID for the address.
    pub location_id: Option<String>,
    /// The longitude of the location.
    pub longitude: Option<f64>,
    /// The customer's name.
    pub name: Option<String>,
    /// The phone number of the customer.
    pub phone1: Option<String>,
    /// An extra phone number of the customer.
    pub phone2: Option<String>,
    /// The name of the state, for example "California".
    pub state: Option<String>,
    /// The code of the state, for example "CA".
    pub state_code: Option<String>,
    /// The street address.
    pub street: Option<String>,
    /// The zip or postal code of the address.
    pub zip: Option<String>,
}

/// A country, as its two-letter code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CountryCode {
    /// `AD`
    Ad,
    /// `AE`
    Ae,
    /// `AF`
    Af,
    /// `AG`
    Ag,
    /// `AI`
    Ai,
    /// `AL`
    Al,
    /// `AM`
    Am,
    /// `AN`
    An,
    /// `AO`
    Ao,
    /// `AQ`
    Aq,
    /// `AR`
    Ar,
    /// `AS`
    As,
    /// `AT`
    At,
    /// `AU`
    Au,
    /// `AW`
    Aw,
    /// `AX`
    Ax,
    /// `AZ`
    Az,
    /// `BA`
    Ba,
    /// `BB`
    Bb,
    /// `BD`
    Bd,
    /// `BE`
    Be,
    /// `BF`
    Bf,
    /// `BG`
    Bg,
    /// `BH`
    Bh,
    /// `BI`
    Bi,
    /// `BJ`
    Bj,
    /// `BL`
    Bl,
    /// `BM`
    Bm,
    /// `BN`
    Bn,
    /// `BO`
    Bo,
    /// `BR`
    Br,
    /// `BS`
    Bs,
    /// `BT`
    Bt,
    /// `BV`
    Bv,
    /// `BW`
    Bw,
    /// `BY`
    By,
    /// `BZ`
    Bz,
    /// `CA`
    Ca,
    /// `CC`
    Cc,
    /// `CD`
    Cd,
    /// `CF`
    Cf,
    /// `CG`
    Cg,
    /// `CH`
    Ch,
    /// `CI`
    Ci,
    /// `CK`
    Ck,
    /// `CL`
    Cl,
    /// `CM`
    Cm,
    /// `CN`
    Cn,
    /// `CO`
    Co,
    /// `CR`
    Cr,
    /// `CU`
    Cu,
    /// `CV`
    Cv,
    /// `CX`
    Cx,
    /// `CY`
    Cy,
    /// `CZ`
    Cz,
    /// `DE`
    De,
    /// `DJ`
    Dj,
    /// `DK`
    Dk,
    /// `DM`
    Dm,
    /// `DO`
    Do,
    /// `DZ`
    Dz,
    /// `EC`
    Ec,
    /// `EE`
    Ee,
    /// `EG`
    Eg,
    /// `EH`
    Eh,
    /// `ER`
    Er,
    /// `ES`
    Es,
    /// `ET`
    Et,
    /// `FI`
    Fi,
    /// `FJ`
    Fj,
    /// `FK`
    Fk,
    /// `FM`
    Fm,
    /// `FO`
    Fo,
    /// `FR`
    Fr,
    /// `GA`
    Ga,
    /// `GB`
    Gb,
    /// `GD`
    Gd,
    /// `GE`
    Ge,
    /// `GF`
    Gf,
    /// `GG`
    Gg,
    /// `GH`
    Gh,
    /// `GI`
    Gi,
    /// `GL`
    Gl,
    /// `GM`
    Gm,
    /// `GN`
    Gn,
    /// `GP`
    Gp,
    /// `GQ`
    Gq,
    /// `GR`
    Gr,
    /// `GS`
    Gs,
    /// `GT`
    Gt,
    /// `GU`
    Gu,
    /// `GW`
    Gw,
    /// `GY`
    Gy,
    /// `HK`
    Hk,
    /// `HM`
    Hm,
    /// `HN`
    Hn,
    /// `HR`
    Hr,
    /// `HT`
    Ht,
    /// `HU`
    Hu,
    /// `ID`
    Id,
    /// `IE`
    Ie,
    /// `IL`
    Il,
    /// `IM`
    Im,
    /// `IN`
    In,
    /// `IO`
    Io,
    /// `IQ`
    Iq,
    /// `IR`
    Ir,
    /// `IS`
    Is,
    /// `IT`
    It,
    /// `JE`
    Je,
    /// `JM`
    Jm,
    /// `JO`
    Jo,
    /// `JP`
    Jp,
    /// `KE`
    Ke,
    /// `KG`
    Kg,
    /// `KH`
    Kh,
    /// `KI`
    Ki,
    /// `KM`
    Km,
    /// `KN`
    Kn,
    /// `KP`
    Kp,
    /// `KR`
    Kr,
    /// `KW`
    Kw,
    /// `KY`
    Ky,
    /// `KZ`
    Kz,
    /// `LA`
    La,
    /// `LB`
    Lb,
    /// `LC`
    Lc,
    /// `LI`
    Li,
    /// `LK`
    Lk,
    /// `LR`
    Lr,
    /// `LS`
    Ls,
    /// `LT`
    Lt,
    /// `LU`
    Lu,
    /// `LV`
    Lv,
    /// `LY`
    Ly,
    /// `MA`
    Ma,
    /// `MC`
    Mc,
    /// `MD`
    Md,
    /// `ME`
    Me,
    /// `MF`
    Mf,
    /// `MG`
    Mg,
    /// `MH`
    Mh,
    /// `MK`
    Mk,
    /// `ML`
    Ml,
    /// `MM`
    Mm,
    /// `MN`
    Mn,
    /// `MO`
    Mo,
    /// `MP`
    Mp,
    /// `MQ`
    Mq,
    /// `MR`
    Mr,
    /// `MS`
    Ms,
    /// `MT`
    Mt,
    /// `MU`
    Mu,
    /// `MV`
    Mv,
    /// `MW`
    Mw,
    /// `MX`
    Mx,
    /// `MY`
    My,
    /// `MZ`
    Mz,
    /// `NA`
    Na,
    /// `NC`
    Nc,
    /// `NE`
    Ne,
    /// `NF`
    Nf,
    /// `NG`
    Ng,
    /// `NI`
    Ni,
    /// `NL`
    Nl,
    /// `NO`
    No,
    /// `NP`
    Np,
    /// `NR`
    Nr,
    /// `NU`
    Nu,
    /// `NZ`
    Nz,
    /// `OM`
    Om,
    /// `PA`
    Pa,
    /// `PE`
    Pe,
    /// `PF`
    Pf,
    /// `PG`
    Pg,
    /// `PH`
    Ph,
    /// `PK`
    Pk,
    /// `PL`
    Pl,
    /// `PM`
    Pm,
    /// `PN`
    Pn,
    /// `PR`
    Pr,
    /// `PS`
    Ps,
    /// `PT`
    Pt,
    /// `PW`
    Pw,
    /// `PY`
    Py,
    /// `QA`
    Qa,
    /// `RE`
    Re,
    /// `RO`
    Ro,
    /// `RS`
    Rs,
    /// `RU`
    Ru,
    /// `RW`
    Rw,
    /// `SA`
    Sa,
    /// `SB`
    Sb,
    /// `SC`
    Sc,
    /// `SD`
    Sd,
    /// `SE`
    Se,
    /// `SG`
    Sg,
    /// `SH`
    Sh,
    /// `SI`
    Si,
    /// `SJ`
    Sj,
    /// `SK`
    Sk,
    /// `SL`
    Sl,
    /// `SM`
    Sm,
    /// `SN`
    Sn,
    /// `SO`
    So,
    /// `SR`
    Sr,
    /// `SS`
    Ss,
    /// `ST`
    St,
    /// `SV`
    Sv,
    /// `SY`
    Sy,
    /// `SZ`
    Sz,
    /// `TC`
    Tc,
    /// `TD`
    Td,
    /// `TF`
    Tf,
    /// `TG`
    Tg,
    /// `TH`
    Th,
    /// `TJ`
    Tj,
    /// `TK`
    Tk,
    /// `TL`
    Tl,
    /// `TM`
    Tm,
    /// `TN`
    Tn,
    /// `TO`
    To,
    /// `TR`
    Tr,
    /// `TT`
    Tt,
    /// `TV`
    Tv,
    /// `TW`
    Tw,
    /// `TZ`
    Tz,
    /// `UA`
    Ua,
    /// `UG`
    Ug,
    /// `UM`
    Um,
    /// `US`
    Us,
    /// `UY`
    Uy,
    /// `UZ`
    Uz,
    /// `VA`
    Va,
    /// `VC`
    Vc,
    /// `VE`
    Ve,
    /// `VG`
    Vg,
    /// `VI`
    Vi,
    /// `VN`
    Vn,
    /// `VU`
    Vu,
    /// `WF`
    Wf,
    /// `WS`
    Ws,
    /// `YE`
    Ye,
    /// `YT`
    Yt,
    /// `ZA`
    Za,
    /// `ZM`
    Zm,
    /// `ZW`
    Zw,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A cancellation of a line item.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderCancel {
    /// Identifies the cancellation. The document describes it as "The quantity ordered for this item", evidently a slip.
    pub cancel_id: String,
    /// The reason this order item was cancelled.
    pub cancelled_reason: Option<String>,
    /// The quantity cancelled for this item. At least 0.
    pub quantity: Option<i64>,
}

impl OrderCancel {
    /// With its required fields; the others are absent.
    pub fn new(cancel_id: impl Into<String>) -> Self {
        Self {
            cancel_id: cancel_id.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// A currency, as its three-letter code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CurrencyCode {
    /// `AED`
    Aed,
    /// `AFN`
    Afn,
    /// `ALL`
    All,
    /// `AMD`
    Amd,
    /// `ANG`
    Ang,
    /// `AOA`
    Aoa,
    /// `ARS`
    Ars,
    /// `AUD`
    Aud,
    /// `AWG`
    Awg,
    /// `AZN`
    Azn,
    /// `BAM`
    Bam,
    /// `BBD`
    Bbd,
    /// `BDT`
    Bdt,
    /// `BGN`
    Bgn,
    /// `BHD`
    Bhd,
    /// `BIF`
    Bif,
    /// `BMD`
    Bmd,
    /// `BND`
    Bnd,
    /// `BOB`
    Bob,
    /// `BRL`
    Brl,
    /// `BSD`
    Bsd,
    /// `BTC`
    Btc,
    /// `BTN`
    Btn,
    /// `BWP`
    Bwp,
    /// `BYN`
    Byn,
    /// `BYR`
    Byr,
    /// `BZD`
    Bzd,
    /// `CAD`
    Cad,
    /// `CDF`
    Cdf,
    /// `CHF`
    Chf,
    /// `CLF`
    Clf,
    /// `CLP`
    Clp,
    /// `CNY`
    Cny,
    /// `COP`
    Cop,
    /// `CRC`
    Crc,
    /// `CUC`
    Cuc,
    /// `CUP`
    Cup,
    /// `CVE`
    Cve,
    /// `CZK`
    Czk,
    /// `DJF`
    Djf,
    /// `DKK`
    Dkk,
    /// `DOP`
    Dop,
    /// `DZD`
    Dzd,
    /// `EGP`
    Egp,
    /// `ERN`
    Ern,
    /// `ETB`
    Etb,
    /// `EUR`
    Eur,
    /// `FJD`
    Fjd,
    /// `FKP`
    Fkp,
    /// `GBP`
    Gbp,
    /// `GEL`
    Gel,
    /// `GGP`
    Ggp,
    /// `GHS`
    Ghs,
    /// `GIP`
    Gip,
    /// `GMD`
    Gmd,
    /// `GNF`
    Gnf,
    /// `GTQ`
    Gtq,
    /// `GYD`
    Gyd,
    /// `HKD`
    Hkd,
    /// `HNL`
    Hnl,
    /// `HRK`
    Hrk,
    /// `HTG`
    Htg,
    /// `HUF`
    Huf,
    /// `IDR`
    Idr,
    /// `ILS`
    Ils,
    /// `IMP`
    Imp,
    /// `INR`
    Inr,
    /// `IQD`
    Iqd,
    /// `IRR`
    Irr,
    /// `ISK`
    Isk,
    /// `JEP`
    Jep,
    /// `JMD`
    Jmd,
    /// `JOD`
    Jod,
    /// `JPY`
    Jpy,
    /// `KES`
    Kes,
    /// `KGS`
    Kgs,
    /// `KHR`
    Khr,
    /// `KMF`
    Kmf,
    /// `KPW`
    Kpw,
    /// `KRW`
    Krw,
    /// `KWD`
    Kwd,
    /// `KYD`
    Kyd,
    /// `KZT`
    Kzt,
    /// `LAK`
    Lak,
    /// `LBP`
    Lbp,
    /// `LKR`
    Lkr,
    /// `LRD`
    Lrd,
    /// `LSL`
    Lsl,
    /// `LTL`
    Ltl,
    /// `LVL`
    Lvl,
    /// `LYD`
    Lyd,
    /// `MAD`
    Mad,
    /// `MDL`
    Mdl,
    /// `MGA`
    Mga,
    /// `MKD`
    Mkd,
    /// `MMK`
    Mmk,
    /// `MNT`
    Mnt,
    /// `MOP`
    Mop,
    /// `MRO`
    Mro,
    /// `MUR`
    Mur,
    /// `MVR`
    Mvr,
    /// `MWK`
    Mwk,
    /// `MXN`
    Mxn,
    /// `MYR`
    Myr,
    /// `MZN`
    Mzn,
    /// `NAD`
    Nad,
    /// `NGN`
    Ngn,
    /// `NIO`
    Nio,
    /// `NOK`
    Nok,
    /// `NPR`
    Npr,
    /// `NZD`
    Nzd,
    /// `OMR`
    Omr,
    /// `PAB`
    Pab,
    /// `PEN`
    Pen,
    /// `PGK`
    Pgk,
    /// `PHP`
    Php,
    /// `PKR`
    Pkr,
    /// `PLN`
    Pln,
    /// `PYG`
    Pyg,
    /// `QAR`
    Qar,
    /// `RON`
    Ron,
    /// `RSD`
    Rsd,
    /// `RUB`
    Rub,
    /// `RWF`
    Rwf,
    /// `SAR`
    Sar,
    /// `SBD`
    Sbd,
    /// `SCR`
    Scr,
    /// `SDG`
    Sdg,
    /// `SEK`
    Sek,
    /// `SGD`
    Sgd,
    /// `SHP`
    Shp,
    /// `SLL`
    Sll,
    /// `SOS`
    Sos,
    /// `SRD`
    Srd,
    /// `STD`
    Std,
    /// `SVC`
    Svc,
    /// `SYP`
    Syp,
    /// `SZL`
    Szl,
    /// `THB`
    Thb,
    /// `TJS`
    Tjs,
    /// `TMT`
    Tmt,
    /// `TND`
    Tnd,
    /// `TOP`
    Top,
    /// `TRY`
    Try,
    /// `TTD`
    Ttd,
    /// `TWD`
    Twd,
    /// `TZS`
    Tzs,
    /// `UAH`
    Uah,
    /// `UGX`
    Ugx,
    /// `USD`
    Usd,
    /// `UYU`
    Uyu,
    /// `UZS`
    Uzs,
    /// `VEF`
    Vef,
    /// `VND`
    Vnd,
    /// `VUV`
    Vuv,
    /// `WST`
    Wst,
    /// `XAF`
    Xaf,
    /// `XAG`
    Xag,
    /// `XAU`
    Xau,
    /// `XCD`
    Xcd,
    /// `XDR`
    Xdr,
    /// `XOF`
    Xof,
    /// `XPF`
    Xpf,
    /// `YER`
    Yer,
    /// `ZAR`
    Zar,
    /// `ZMK`
    Zmk,
    /// `ZMW`
    Zmw,
    /// `ZWL`
    Zwl,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A discount code of an order.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderDiscount {
    /// The amount discounted off the order. At least 0.
    pub amount: Option<rt::Decimal>,
    /// The part of the discount off the order that is funded by the seller. At least 0.
    pub amount_funded_by_seller: Option<rt::Decimal>,
    /// The discount code of the order.
    pub discount_code: String,
}

impl OrderDiscount {
    /// With its required fields; the others are absent.
    pub fn new(discount_code: impl Into<String>) -> Self {
        Self {
            discount_code: discount_code.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// The status of an order item. The printed list lacks `partiallyShipped`, the last value here; the sample of a shipment sends it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderItemStatus {
    /// `readyToShip`
    ReadyToShip,
    /// `paid`
    Paid,
    /// `cancelled`
    Cancelled,
    /// `cancelPending`
    CancelPending,
    /// `cancelRejected`
    CancelRejected,
    /// `cancelAccepted`
    CancelAccepted,
    /// `shipped`
    Shipped,
    /// `pending`
    Pending,
    /// `picked`
    Picked,
    /// `completed`
    Completed,
    /// `returned`
    Returned,
    /// `awaitingPayment`
    AwaitingPayment,
    /// `pendingAvailability`
    PendingAvailability,
    /// `awaitingPickup`
    AwaitingPickup,
    /// `partiallyRefunded`
    PartiallyRefunded,
    /// `partiallyCancelled`
    PartiallyCancelled,
    /// `undelivered`
    Undelivered,
    /// `returnRejected`
    ReturnRejected,
    /// `returnCompleted`
    ReturnCompleted,
    /// `returnReverted`
    ReturnReverted,
    /// `refunded`
    Refunded,
    /// `partiallyShipped`
    PartiallyShipped,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A unit of weight of an order item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OrderItemWeightUnit {
    /// `kg`
    Kg,
    /// `g`
    G,
    /// `lbs`
    Lbs,
    /// `oz`
    Oz,
    /// `ton`
    Ton,
    /// `mg`
    Mg,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A return of a line item.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderReturn {
    /// Where the return is picked up, if it is a pick-up return.
    pub pickup_address: Option<Address>,
    /// The date the return will be picked up, if it is a pick-up return. No sample shows its form.
    pub pickup_date: Option<String>,
    /// The quantity returned for this line item return. At least 0.
    pub quantity: Option<i64>,
    /// The bank account used for the refund when using a credit card.
    pub refund_bank_account: Option<String>,
    /// The name of the bank used for the refund when using a credit card.
    pub refund_bank_name: Option<String>,
    /// The bank number used for the refund when using a credit card.
    pub refund_bank_number: Option<String>,
    /// The method of refund for this line item return, for example credit card.
    pub refund_method: Option<String>,
    /// The amount refunded for this line item return.
    pub refunded_amount: Option<rt::Decimal>,
    /// The unique ID of the return. It keeps the return from being created twice.
    pub return_id: String,
    /// The type of the return, for example pickup or drop off; the sample has `dropoff`.
    pub return_type: Option<String>,
    /// The reason this order item was returned.
    pub returned_reason: Option<String>,
}

impl OrderReturn {
    /// With its required fields; the others are absent.
    pub fn new(return_id: impl Into<String>) -> Self {
        Self {
            return_id: return_id.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// A shipment of a line item.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderShipment {
    /// The quantity shipped for this line item shipment. At least 0.
    pub quantity: Option<i64>,
    /// The ID of the shipment; the tracking ID where there is no other unique identifier.
    pub shipment_id: String,
    /// The shipping provider for this line item shipment.
    pub shipping_provider: Option<String>,
    /// The shipping type for this line item shipment.
    pub shipping_type: Option<String>,
    /// The tracking ID or number of this shipment.
    pub tracking_id: Option<String>,
}

impl OrderShipment {
    /// With its required fields; the others are absent.
    pub fn new(shipment_id: impl Into<String>) -> Self {
        Self {
            shipment_id: shipment_id.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// An age group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AgeGroup {
    /// `newborn`
    Newborn,
    /// `infant`
    Infant,
    /// `toddler`
    Toddler,
    /// `kids`
    Kids,
    /// `adult`
    Adult,
    /// `all`
    All,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// The condition of a product.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProductCondition {
    /// `new`
    New,
    /// `used`
    Used,
    /// `refurbished`
    Refurbished,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A unit of length.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LengthUnit {
    /// `cm`
    Cm,
    /// `m`
    M,
    /// `km`
    Km,
    /// `mm`
    Mm,
    /// `ft`
    Ft,
    /// `in`
    In,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// The attributes of a product that may stand on the top level or in `variants`, and that `overwrites` can hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProductAttributes {
    /// Whether the product is adult or not.
    pub adult: Option<bool>,
    /// The age group of the product.
    pub age_group: Option<AgeGroup>,
    /// Whether customers can order the product when it is out of stock.
    pub allow_backorders: Option<bool>,
    /// The ASIN of the variant.
    pub asin: Option<String>,
    /// Whether the variant is available. Required when a record is sent, on the top level or in each variant.
    pub available: Option<bool>,
    /// The date after which the variant is no longer available.
    pub available_end: Option<rt::LenientDateTime>,
    /// The date from which the variant is available.
    pub available_start: Option<rt::LenientDateTime>,
    /// The brand of the product.
    pub brand: Option<String>,
    /// The color of the product.
    pub color: Option<String>,
    /// The condition of the product.
    pub condition: Option<ProductCondition>,
    /// The cost price of the product.
    pub cost_price: Option<rt::Decimal>,
    /// The country of the product.
    pub country: Option<CountryCode>,
    /// The date this product or variant was created on the source.
    pub created_at: Option<rt::LenientDateTime>,
    /// The currency in which the prices are specified.
    pub currency: Option<CurrencyCode>,
    /// Whether this product has been deleted.
    pub deleted: Option<bool>,
    /// The description of the product or variant, in HTML.
    pub description_html: Option<String>,
    /// The EAN of the variant.
    pub ean: Option<String>,
    /// The gender of the product or variant.
    pub gender: Option<String>,
    /// The list of groups or collections this product belongs to.
    pub groups: Option<Vec<String>>,
    /// The GTIN of the variant.
    pub gtin: Option<String>,
    /// The handling time, in days.
    pub handling_time: Option<i64>,
    /// A list of highlights for the product in HTML.
    pub highlights_html: Option<String>,
    /// A list of images showing the variant. Required when a record is sent, on the top level or in each variant.
    pub images: Option<Vec<String>>,
    /// The ISBN of the variant.
    pub isbn: Option<String>,
    /// The height of the product or variant.
    pub item_height: Option<f64>,
    /// The unit in which the height of the product is specified.
    pub item_height_unit: Option<LengthUnit>,
    /// The length of the product.
    pub item_length: Option<f64>,
    /// The unit in which the length of the product is specified.
    pub item_length_unit: Option<LengthUnit>,
    /// The width of the product.
    pub item_width: Option<f64>,
    /// The unit in which the width of the product is specified.
    pub item_width_unit: Option<LengthUnit>,
    /// The manufacturer of the product.
    pub manufacturer: Option<String>,
    /// The material that the product or variant is made of.
    pub material: Option<String>,
    /// The category of the product in the source system.
    pub merchant_category_name: Option<String>,
    /// The unique identifier for the variant used in the source system. Required when a record is sent, on the top level or in each variant.
    pub merchant_variant_id: Option<String>,
    /// Any meta data.
    pub meta_fields: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The smallest number of stock that can be ordered. At least 0.
    pub minimum_order_quantity: Option<i64>,
    /// The model number.
    pub model_number: Option<String>,
    /// The MPN of the variant.
    pub mpn: Option<String>,
    /// The label of the first variant option.
    pub option_label1: Option<String>,
    /// The label of the second variant option.
    pub option_label2: Option<String>,
    /// The label of the third variant option.
    pub option_label3: Option<String>,
    /// The label of the fourth variant option.
    pub option_label4: Option<String>,
    /// The value of the first variant option.
    pub option_value1: Option<String>,
    /// The value of the second variant option.
    pub option_value2: Option<String>,
    /// The value of the third variant option.
    pub option_value3: Option<String>,
    /// The value of the fourth variant option.
    pub option_value4: Option<String>,
    /// Attributes that differ by system or by integration. A key has the form `{type}:{comma separated values}`: `system:lazada_sg,amazon` for systems, `integration:{integrationId}` for one merchant service. A value holds the attributes to overwrite. The systems and countries that can be named are listed by CrescoData's support.
    pub overwrites: Option<std::collections::BTreeMap<String, ProductAttributes>>,
    /// What the packaged product contains, in HTML.
    pub package_content_html: Option<String>,
    /// The height of the container for the product.
    pub package_height: Option<f64>,
    /// The unit in which the height of the container for the product is specified.
    pub package_height_unit: Option<LengthUnit>,
    /// The length of the container for the product.
    pub package_length: Option<f64>,
    /// The unit in which the length of the container for the product is specified.
    pub package_length_unit: Option<LengthUnit>,
    /// How many pieces a pack has. At least 1.
    pub package_quantity: Option<i64>,
    /// The width of the container.
    pub package_width: Option<f64>,
    /// The unit in which the width of the container is specified.
    pub package_width_unit: Option<LengthUnit>,
    /// The parent SKU.
    pub parent_sku: Option<String>,
    /// The price of the product. Required when a record is sent, on the top level or in each variant.
    pub price: Option<rt::Decimal>,
    /// A list of product-level images to be shared across all variants.
    pub product_images: Option<Vec<String>>,
    /// Whether this record is published to connected systems. Required when a record is sent, on the top level or in each variant.
    pub publish: Option<bool>,
    /// The retail price of the product.
    pub retail_price: Option<rt::Decimal>,
    /// The end of the sale promotion. Only applicable when `salePrice` is present.
    pub sale_end: Option<rt::LenientDateTime>,
    /// The promotion or name of the sale for this item.
    pub sale_name: Option<String>,
    /// The promotional price of the product.
    pub sale_price: Option<rt::Decimal>,
    /// The start of the sale promotion. Only applicable when `salePrice` is present.
    pub sale_start: Option<rt::LenientDateTime>,
    /// A list of search terms or tags.
    pub search_terms: Option<Vec<String>>,
    /// The season for the variant.
    pub season: Option<String>,
    /// The fixed cost of shipping this product, if applicable.
    pub shipping_cost: Option<rt::Decimal>,
    /// Any details related to shipping.
    pub shipping_details: Option<String>,
    /// The shipping type or logistic class to be used.
    pub shipping_type: Option<String>,
    /// Whether this product ships internationally.
    pub ships_internationally: Option<bool>,
    /// A short summary description of the product in HTML format.
    pub short_description_html: Option<String>,
    /// The size of the variant.
    pub size: Option<String>,
    /// The size chart image for this variant.
    pub size_image: Option<String>,
    /// The size system that the size of the product is specified in.
    pub size_system: Option<String>,
    /// The SKU of the variant. Required when a record is sent, on the top level or in each variant.
    pub sku: Option<String>,
    /// The specifications of the product in HTML format.
    pub specifications_html: Option<String>,
    /// The stock quantity for each store, by location.
    pub stock_quantities: Option<std::collections::BTreeMap<String, i64>>,
    /// The total available stock quantity of the product. Required when a record is sent, on the top level or in each variant.
    pub stock_quantity: Option<i64>,
    /// The style of the variant.
    pub style: Option<String>,
    /// The subtitle, typically a shorter text below the title on marketplaces that support it.
    pub sub_title: Option<String>,
    /// The category ID of a publishing system. Typically only given inside `overwrites`, per system.
    pub system_category_id: Option<String>,
    /// Whether this variant is tax exempt.
    pub tax_free: Option<bool>,
    /// Whether this variant is listed with taxes included.
    pub tax_inclusive: Option<bool>,
    /// The title of the product. Required when a record is sent, on the top level or in each variant.
    pub title: Option<String>,
    /// The UPC of the variant.
    pub upc: Option<String>,
    /// The date this product or variant was updated on the source.
    pub updated_at: Option<rt::LenientDateTime>,
    /// The title of the variant.
    pub variant_title: Option<String>,
    /// The vendor of the product.
    pub vendor: Option<String>,
    /// The URL of the video.
    pub video_url: Option<String>,
    /// The volume of the variant, if applicable: free text that includes its unit.
    pub volume: Option<String>,
    /// The warranty details.
    pub warranty_details: Option<String>,
    /// The period that `warrantyUnit` counts.
    pub warranty_period: Option<WarrantyPeriod>,
    /// How many of the warranty period the warranty lasts. At least 1.
    pub warranty_unit: Option<i64>,
    /// The weight of the product.
    pub weight: Option<f64>,
    /// The unit that the weight of the product is specified in.
    pub weight_unit: Option<WeightUnit>,
}

/// The period that a warranty is counted in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarrantyPeriod {
    /// `day`
    Day,
    /// `week`
    Week,
    /// `month`
    Month,
    /// `year`
    Year,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A unit of weight of a product.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WeightUnit {
    /// `kg`
    Kg,
    /// `g`
    G,
    /// `lbs`
    Lbs,
    /// `oz`
    Oz,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// The attributes of an order that may stand on the top level or in `variants`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderAttributes {
    /// The addresses of this order.
    pub addresses: Option<OrderAddresses>,
    /// The reason this order item was cancelled.
    pub cancelled_reason: Option<String>,
    /// The cancellations.
    pub cancels: Option<Vec<OrderCancel>>,
    /// Whether the order has been confirmed.
    pub confirmed: Option<bool>,
    /// The country where the order was placed.
    pub country: Option<CountryCode>,
    /// The date the order was created.
    pub created_at: Option<rt::LenientDateTime>,
    /// The currency for the price of this order item.
    pub currency: Option<CurrencyCode>,
    /// The system's ID of the customer who purchased this order.
    pub customer_id: Option<String>,
    /// Whether this customer accepts marketing.
    pub customer_newsletter_subscriber: Option<bool>,
    /// The discount codes.
    pub discount_codes: Option<Vec<OrderDiscount>>,
    /// A plain text gift message for this order.
    pub gift_message: Option<String>,
    /// The invoice, encoded, in PDF or HTML format.
    pub invoice_data: Option<String>,
    /// The invoice ID or number.
    pub invoice_id: Option<String>,
    /// The tax number for the invoice.
    pub invoice_tax_number: Option<String>,
    /// The tax office for the invoice.
    pub invoice_tax_office: Option<String>,
    /// The URL of the invoice.
    pub invoice_url: Option<String>,
    /// Whether the order is a dropship order.
    pub is_dropship: Option<bool>,
    /// Whether the order was a gift.
    pub is_gift: Option<bool>,
    /// The amount paid for this order item. Only required if the item has been paid for. At least 0.
    pub item_paid_price: Option<rt::Decimal>,
    /// The price of this order item, before any sales, coupons or discounts. At least 0.
    pub item_price: Option<rt::Decimal>,
    /// The sale price of this order item. At least 0.
    pub item_sale_price: Option<rt::Decimal>,
    /// The shipping cost for this order item. At least 0.
    pub item_shipping_cost: Option<rt::Decimal>,
    /// The status of the order item.
    pub item_status: Option<OrderItemStatus>,
    /// The unit price of this order item. At least 0.
    pub item_unit_price: Option<rt::Decimal>,
    /// The weight of the product.
    pub item_weight: Option<f64>,
    /// The unit of `itemWeight`.
    pub item_weight_unit: Option<OrderItemWeightUnit>,
    /// The link to the order on the system.
    pub link: Option<String>,
    /// The merchant's product ID for this order item.
    pub merchant_product_id: Option<String>,
    /// The merchant's product variant ID for this order item.
    pub merchant_variant_id: Option<String>,
    /// Any message to the seller about this order, in plain text.
    pub message_to_seller: Option<String>,
    /// The amount discounted off the order. At least 0.
    pub order_discount_amount: Option<rt::Decimal>,
    /// The discount code off the order.
    pub order_discount_code: Option<String>,
    /// The GMV of the order. At least 0.
    pub order_gmv: Option<rt::Decimal>,
    /// The amount discounted off the order item. At least 0.
    pub order_item_discount_amount: Option<rt::Decimal>,
    /// The tax of the order item. At least 0.
    pub order_item_tax: Option<rt::Decimal>,
    /// The subtotal cost of this order.
    pub order_sub_total: Option<rt::Decimal>,
    /// The total cost of this order, excluding coupons.
    pub order_total: Option<rt::Decimal>,
    /// The total amount paid for this order.
    pub order_total_paid: Option<rt::Decimal>,
    /// The order ID used to update destination channels.
    pub original_order_id: Option<String>,
    /// The order item ID used to update destination channels.
    pub original_order_item_id: Option<String>,
    /// The payment type for the placed order.
    pub payment_type: Option<String>,
    /// The name of the ordered product.
    pub product_name: Option<String>,
    /// Whether this record is published to connected systems. Required when a record is sent, on the top level or in each variant.
    pub publish: Option<bool>,
    /// The quantity ordered for this item. At least 0.
    pub quantity: Option<i64>,
    /// The shipping amount refunded.
    pub refunded_shipping_amount: Option<rt::Decimal>,
    /// The returns.
    pub returns: Option<Vec<OrderReturn>>,
    /// The sale channel for this order.
    pub sale_channel: Option<String>,
    /// The shipments.
    pub shipments: Option<Vec<OrderShipment>>,
    /// The date the order item was shipped. No sample shows its form.
    pub shipped_at: Option<String>,
    /// The shipping cost of this order.
    pub shipping_cost: Option<rt::Decimal>,
    /// The shipping discount amount of this order.
    pub shipping_discount_amount: Option<rt::Decimal>,
    /// The shipping label, base64 encoded. The sample holds an address instead.
    pub shipping_label: Option<String>,
    /// The prefix of the shipping label's file in the shared company store on S3.
    pub shipping_label_id: Option<String>,
    /// Any shipping message for this order.
    pub shipping_message: Option<String>,
    /// The shipping tax cost of this order.
    pub shipping_tax: Option<rt::Decimal>,
    /// The SKU of the order item.
    pub sku: Option<String>,
    /// The CrescoData order status. No list of values is printed; samples have `partiallyShipped`, `cancelled`, `partiallyRefunded` and `readyToShip`. Required when a record is sent, on the top level or in each variant.
    pub status: Option<String>,
    /// The stock location ID the quantity was retrieved from, if applicable.
    pub stock_location_id: Option<String>,
    /// The order item number. Required when a record is sent, on the top level or in each variant.
    pub system_order_item_number: Option<String>,
    /// The number of the order where it was placed. Required when a record is sent, on the top level or in each variant.
    pub system_order_number: Option<String>,
    /// The system's product ID of this order item.
    pub system_product_id: Option<String>,
    /// The system's order status.
    pub system_status: Option<String>,
    /// The variant ID of the order item.
    pub system_variant_id: Option<String>,
    /// Tags, as plain text.
    pub tags: Option<String>,
    /// The amount of tax charged for this order, in dollar value. At least 0.
    pub tax: Option<rt::Decimal>,
    /// Whether tax is included.
    pub tax_inclusive: Option<bool>,
    /// The name of the tax.
    pub tax_name: Option<String>,
    /// The tax rate charged for this order item, in percent. At least 0.
    pub tax_rate: Option<f64>,
    /// The tracking ID or number of this order item. Where a line item can have several shipments, it is given in `shipments`.
    pub tracking_id: Option<String>,
    /// The date the order was last updated.
    pub updated_at: Option<rt::LenientDateTime>,
    /// The variant name of this order item.
    pub variant_name: Option<String>,
}
